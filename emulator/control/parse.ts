import type { z } from 'zod'
import { findOrganization, type Organization } from '../state.ts'
import { ControlProblem } from './problem.ts'

/** What a body or a query says, or a problem that names each field that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new ControlProblem(parsed.error.issues.map(toSentence).join(' '))
  return parsed.data
}

function toSentence({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}.`
}

export function requireOrganization(reference: string): Organization {
  const organization = findOrganization(reference)
  if (!organization) throw new ControlProblem(`There is no organization ${reference}.`)
  return organization
}

/** The id of an organization that may be named by id or slug; null when none is named. */
export function toOrganizationId(reference: string | undefined): string | null {
  return reference === undefined ? null : requireOrganization(reference).organization_id
}
