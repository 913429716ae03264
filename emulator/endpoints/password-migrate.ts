import type { B2BPasswordsMigrateResponse } from 'stytch'
import { z } from 'zod'
import { changeMember, createMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import { emailAddress, phoneNumber, required } from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { memberFieldErrors, profileFields, refuseFields, withoutUndefined } from '../member-fields.ts'
import { hashErrors, passwordHash } from '../migrated-hash.ts'
import { externalId } from '../organization-fields.ts'
import { findMemberByEmail } from '../state.ts'
import { type Answer, toWireOwners } from '../wire.ts'

/** A password as another system kept it. Its member need not exist yet, and is believed to have proven the mailbox. */
export const migratePassword = endpoint({
  path: '/v1/b2b/passwords/migrate',
  input: z
    .object({
      organization_id: required,
      email_address: emailAddress,
      ...profileFields,
      mfa_phone_number: phoneNumber.optional(),
      set_phone_number_verified: z.boolean().default(false),
      external_id: externalId.optional(),
    })
    .and(passwordHash),
  errors: [
    'invalid_email',
    'invalid_phone_number',
    ...hashErrors,
    'organization_not_found',
    ...memberFieldErrors,
    'password_already_exists',
  ],
  answer: (input, { fail }): Answer<B2BPasswordsMigrateResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const found = findMemberByEmail(organization, input.email_address)
    const known = found?.status === 'deleted' ? undefined : found
    if (known?.password) return fail('password_already_exists')
    const { email_address, name, roles, trusted_metadata, untrusted_metadata, mfa_phone_number, external_id } = input
    const profile = withoutUndefined({ name, roles, trusted_metadata, untrusted_metadata, mfa_phone_number })
    refuseFields(known ? profile : { ...profile, external_id }, known ?? null, organization, fail)

    const member = known ?? createMember(organization, { email_address, external_id: external_id ?? null })
    changeMember(member, organization, {
      ...profile,
      email_address_verified: true,
      ...(input.set_phone_number_verified && { mfa_phone_number_verified: true }),
      password: passwordHash.parse(input),
    })
    return { ...toWireOwners(member, organization), member_created: member !== known }
  },
})
