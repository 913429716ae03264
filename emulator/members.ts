import type { B2BOrganizationsMembersDeleteMFAPhoneNumberResponse } from 'stytch'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { required } from './fields.ts'
import { requireMember, requireOrganization } from './lookups.ts'
import { smsCodes } from './state.ts'
import { type Answer, toWireMember, toWireOrganization } from './wire.ts'

/** Sessions stay. A member who needs a second factor sets up another one at the next log-in. */
export const deleteMfaPhoneNumber = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id/members/mfa_phone_numbers/:member_id',
  input: z.object({ organization_id: required, member_id: required }),
  errors: ['organization_not_found', 'member_not_found', 'member_phone_number_not_found'],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersDeleteMFAPhoneNumberResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    if (!member.mfa_phone_number) return fail('member_phone_number_not_found')
    Object.assign(member, { mfa_phone_number: '', mfa_phone_number_verified: false })
    if (member.default_mfa_method === 'sms_otp') member.default_mfa_method = member.totp?.is_active ? 'totp' : ''
    smsCodes.delete(member.member_id)
    return {
      member_id: member.member_id,
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
    }
  },
})
