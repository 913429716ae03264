import type {
  B2BOrganizationsMembersDeleteMFAPhoneNumberResponse,
  B2BOrganizationsMembersDeletePasswordResponse,
  B2BOrganizationsMembersDeleteResponse,
  B2BOrganizationsMembersDeleteTOTPResponse,
} from 'stytch'
import { z } from 'zod'
import { deleteMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import { required } from '../fields.ts'
import { requireMember, requireOrganization } from '../lookups.ts'
import { type Member, membersOf, smsCodes } from '../state.ts'
import { type Answer, toWireOwners } from '../wire.ts'

const named = z.object({ organization_id: required, member_id: required })
const unknown = ['organization_not_found', 'member_not_found'] as const

/** Sessions stay. A member who needs a second factor sets up another one at the next log-in. */
export const deleteMfaPhoneNumber = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id/members/mfa_phone_numbers/:member_id',
  input: named,
  errors: [...unknown, 'member_phone_number_not_found'],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersDeleteMFAPhoneNumberResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    if (!member.mfa_phone_number) return fail('member_phone_number_not_found')
    Object.assign(member, { mfa_phone_number: '', mfa_phone_number_verified: false })
    smsCodes.delete(member.member_id)
    chooseDefaultMethod(member)
    return toWireOwners(member, organization)
  },
})

/** As above. */
export const deleteTotp = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id/members/:member_id/totp',
  input: named,
  errors: [...unknown, 'totp_not_found'],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersDeleteTOTPResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    if (!member.totp) return fail('totp_not_found')
    member.totp = null
    chooseDefaultMethod(member)
    return toWireOwners(member, organization)
  },
})

/** What is left is the default. */
function chooseDefaultMethod(member: Member): void {
  member.default_mfa_method = member.totp?.is_active ? 'totp' : member.mfa_phone_number_verified ? 'sms_otp' : ''
}

export const deletePassword = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id/members/passwords/:member_password_id',
  input: z.object({ organization_id: required, member_password_id: required }),
  errors: ['organization_not_found', 'member_password_not_found', 'cross_org_passwords_enabled'],
  answer: (input, { project, fail }): Answer<B2BOrganizationsMembersDeletePasswordResponse> => {
    if (project.has_cross_org_passwords) return fail('cross_org_passwords_enabled')
    const organization = requireOrganization(input.organization_id, fail)
    const isMeant = (member: Member) => member.member_password_id === input.member_password_id
    const member = membersOf(organization).find(isMeant) ?? fail('member_password_not_found')
    Object.assign(member, { password: null, member_password_id: '' })
    return toWireOwners(member, organization)
  },
})

export const deleteAMember = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id/members/:member_id',
  input: named,
  errors: unknown,
  answer: (input, { fail }): Answer<B2BOrganizationsMembersDeleteResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    deleteMember(member)
    return { member_id: member.member_id }
  },
})
