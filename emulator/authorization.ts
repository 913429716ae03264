import type { AuthorizationVerdict } from 'stytch'
import { z } from 'zod'
import type { Fail } from './errors/errors.ts'
import { required } from './fields.ts'
import type { Session } from './session-records.ts'
import { findOrganization, type Member } from './state.ts'

export const authorizationCheck = z.object({ organization_id: required, resource_id: required, action: required })

export const authorizationErrors = ['session_authorization_tenancy_error', 'session_authorization_error'] as const

/** The two roles that every project has, with all actions on these resources. Others grant nothing here. */
const grants = new Map<string, (resource_id: string) => boolean>([
  ['stytch_member', (resource_id) => resource_id === 'stytch.self'],
  ['stytch_admin', (resource_id) => resource_id.startsWith('stytch.')],
])

export function authorize(
  session: Session,
  member: Member,
  { organization_id, resource_id }: z.output<typeof authorizationCheck>,
  fail: Fail<(typeof authorizationErrors)[number]>,
): AuthorizationVerdict {
  const isOwn = findOrganization(organization_id)?.organization_id === session.organization_id
  if (!isOwn) return fail('session_authorization_tenancy_error')
  const granting_roles = member.roles.filter((role) => grants.get(role)?.(resource_id))
  return granting_roles.length > 0 ? { authorized: true, granting_roles } : fail('session_authorization_error')
}
