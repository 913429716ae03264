import type { B2BOTPSmsAuthenticateResponse, B2BOTPSmsSendResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { smsFactor } from '../factors.ts'
import { phoneNumber, smsCode } from '../fields.ts'
import { locale } from '../mail-fields.ts'
import {
  countWrongCode,
  enroll,
  enrollmentFields,
  finishSecondary,
  furtherFactorErrors,
  holderErrors,
  holderFields,
  readHolder,
  refuseForbidden,
  refuseWithoutExisting,
  requireHolder,
  secondaryErrors,
  secondaryFields,
} from '../secondary.ts'
import { refuseTooManyTexts } from '../send-limit.ts'
import { refuseUnreachable, sendSmsCode, spendSmsCode } from '../sms-codes.ts'
import { type Member, membersOf, type Organization } from '../state.ts'
import { type Answer, toWireOwners } from '../wire.ts'

export const sendSms = endpoint({
  path: '/v1/b2b/otps/sms/send',
  input: z.object({ ...holderFields, mfa_phone_number: phoneNumber.optional(), locale }),
  errors: [
    'invalid_phone_number',
    'invalid_locale',
    'too_many_requests',
    ...holderErrors,
    ...furtherFactorErrors,
    'operation_restricted_by_organization_mfa_methods',
    'member_phone_number_not_found',
    'duplicate_member_phone_number_for_member',
    'duplicate_member_phone_number',
    'action_available_only_for_active_members',
    'invalid_phone_number_country_code',
    'unsubscribed_phone_number',
    'downstream_carrier_error',
  ],
  answer: (input, { project, fail }): Answer<B2BOTPSmsSendResponse> => {
    const { organization, member, held } = readHolder(input, project, fail)
    refuseForbidden('sms_otp', member, organization, fail)
    const phone_number = choosePhoneNumber(member, organization, input.mfa_phone_number, fail)
    if (!member.mfa_phone_number) refuseWithoutExisting(member, organization, held, fail)
    refuseTooManyTexts(phone_number, organization, fail)
    const isKept = choiceOf('failed_send_links_number', organization) === 'yes'
    if (isKept) member.mfa_phone_number = phone_number
    refuseUnreachable(phone_number, fail)
    member.mfa_phone_number = phone_number
    sendSmsCode(member, organization)
    return toWireOwners(member, organization)
  },
})

/** The member's number; a member who has none takes the given one. */
function choosePhoneNumber(
  member: Member,
  organization: Organization,
  given: string | undefined,
  fail: Fail<
    | 'member_phone_number_not_found'
    | 'duplicate_member_phone_number_for_member'
    | 'duplicate_member_phone_number'
    | 'action_available_only_for_active_members'
  >,
): string {
  if (member.mfa_phone_number) {
    const isOther = given !== undefined && given !== member.mfa_phone_number
    return isOther ? fail('duplicate_member_phone_number_for_member') : member.mfa_phone_number
  }
  if (!given) return fail('member_phone_number_not_found')
  if (member.status !== 'active') return fail('action_available_only_for_active_members')
  const isTaken = membersOf(organization).some((other) => other.mfa_phone_number === given)
  return isTaken ? fail('duplicate_member_phone_number') : given
}

export const authenticateSms = endpoint({
  path: '/v1/b2b/otps/sms/authenticate',
  input: z.object({ ...secondaryFields, ...enrollmentFields, code: smsCode }),
  errors: ['invalid_code', ...secondaryErrors, 'otp_code_not_found', 'unable_to_auth_otp_code'],
  answer: (input, { project, fail }): Answer<B2BOTPSmsAuthenticateResponse> => {
    const holder = requireHolder(input, project, fail)
    const { organization, member } = holder
    spendSmsCode(member, organization, input.code, (error_type) => {
      countWrongCode(holder)
      return fail(error_type)
    })
    member.mfa_phone_number_verified = true
    enroll('sms_otp', member, organization, input)
    return finishSecondary(holder, smsFactor(member, organization), input)
  },
})
