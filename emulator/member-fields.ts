import { z } from 'zod'
import type { Fail } from './errors/errors.ts'
import { optional, phoneNumber } from './fields.ts'
import { metadata, metadataErrors, refuseLargeMetadata } from './metadata.ts'
import { externalId } from './organization-fields.ts'
import { findMember, type Member, membersOf, type Organization } from './state.ts'

// What a member can be set to, by the calls that make one or change one.

export const profileFields = {
  name: optional,
  roles: z.array(z.string()).optional(),
  trusted_metadata: metadata.optional(),
  untrusted_metadata: metadata.optional(),
}

export const memberFields = {
  ...profileFields,
  is_breakglass: z.boolean().optional(),
  mfa_phone_number: phoneNumber.optional(),
  mfa_enrolled: z.boolean().optional(),
  external_id: externalId.optional(),
}

export const memberFieldErrors = [
  'duplicate_member_phone_number',
  'duplicate_member_external_id',
  ...metadataErrors,
] as const

type Given = { [Name in keyof typeof memberFields]?: z.output<(typeof memberFields)[Name]> }

/** What belongs to another member of the organization, or is too much. */
export function refuseFields(
  given: Given,
  member: Member | null,
  organization: Organization,
  fail: Fail<(typeof memberFieldErrors)[number]>,
): void {
  const { mfa_phone_number, external_id } = given
  const isTaken = membersOf(organization).some(
    (other) => other !== member && other.mfa_phone_number === mfa_phone_number,
  )
  if (mfa_phone_number && isTaken) fail('duplicate_member_phone_number')
  const namesake = external_id ? findMember(organization, external_id) : undefined
  if (namesake && namesake !== member) fail('duplicate_member_external_id')
  refuseLargeProfile(given, member, fail)
}

type GivenProfile = Pick<Given, 'trusted_metadata' | 'untrusted_metadata'>

export function refuseLargeProfile(
  given: GivenProfile,
  member: Member | null,
  fail: Fail<(typeof metadataErrors)[number]>,
): void {
  refuseLargeMetadata(member?.trusted_metadata ?? {}, given.trusted_metadata, fail)
  refuseLargeMetadata(member?.untrusted_metadata ?? {}, given.untrusted_metadata, fail)
}

export const withoutUndefined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
