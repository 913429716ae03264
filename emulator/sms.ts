import type { B2BOTPSmsAuthenticateResponse, B2BOTPSmsSendResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from './choices.ts'
import { countFailure, forgetFailures, mayUseSms, refuseLocked } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import type { Fail } from './errors.ts'
import { smsFactor } from './factors.ts'
import { intermediateSessionField, phoneNumber, required, sessionFields, smsCode, termsFields } from './fields.ts'
import { signSessionJwt } from './jwt.ts'
import { requireMember, requireOrganization } from './lookups.ts'
import { type HeldSession, readHeldSession } from './presented.ts'
import { addFactors, applyTerms, createSession, type SessionTerms } from './session-store.ts'
import { sendSmsCode, spendSmsCode } from './sms-codes.ts'
import { type Member, membersOf, type Organization, type Session } from './state.ts'
import { type Answer, toWireMember, toWireOrganization, toWireSession } from './wire.ts'

const heldErrors = [
  'invalid_session_token',
  'too_many_session_arguments',
  'unable_to_parse_session_jwt',
  'session_not_found',
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'member_session_member_id_mismatch',
] as const

export const sendSms = endpoint({
  path: '/v1/b2b/otps/sms/send',
  input: z.object({
    organization_id: required,
    member_id: required,
    mfa_phone_number: phoneNumber.optional(),
    ...sessionFields,
    ...intermediateSessionField,
  }),
  errors: [
    'invalid_phone_number',
    'organization_not_found',
    'member_not_found',
    ...heldErrors,
    'operation_restricted_by_organization_mfa_methods',
    'member_phone_number_not_found',
    'duplicate_member_phone_number_for_member',
    'duplicate_member_phone_number',
    'action_available_only_for_active_members',
  ],
  answer: (input, { fail }): Answer<B2BOTPSmsSendResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    readHeldSession(input, member, fail)
    if (!mayUseSms(member, organization)) return fail('operation_restricted_by_organization_mfa_methods')
    linkPhoneNumber(member, organization, input.mfa_phone_number, fail)
    sendSmsCode(member, organization)
    return {
      member_id: member.member_id,
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
    }
  },
})

function linkPhoneNumber(
  member: Member,
  organization: Organization,
  phone_number: string | undefined,
  fail: Fail<
    | 'member_phone_number_not_found'
    | 'duplicate_member_phone_number_for_member'
    | 'duplicate_member_phone_number'
    | 'action_available_only_for_active_members'
  >,
): void {
  if (member.mfa_phone_number) {
    const isOther = phone_number !== undefined && phone_number !== member.mfa_phone_number
    if (isOther) fail('duplicate_member_phone_number_for_member')
    return
  }
  if (!phone_number) fail('member_phone_number_not_found')
  if (member.status !== 'active') fail('action_available_only_for_active_members')
  const isTaken = membersOf(organization).some((other) => other.mfa_phone_number === phone_number)
  if (isTaken) fail('duplicate_member_phone_number')
  member.mfa_phone_number = phone_number
}

export const authenticateSms = endpoint({
  path: '/v1/b2b/otps/sms/authenticate',
  input: z.object({
    organization_id: required,
    member_id: required,
    code: smsCode,
    set_mfa_enrollment: z.enum(['enroll', 'unenroll']).optional(),
    set_default_mfa: z.boolean().optional(),
    ...sessionFields,
    ...intermediateSessionField,
    ...termsFields,
  }),
  errors: [
    'invalid_code',
    'invalid_session_duration_minutes',
    'organization_not_found',
    'member_not_found',
    'no_session_arguments',
    ...heldErrors,
    'user_lock_limit_reached',
    'otp_code_not_found',
    'unable_to_auth_otp_code',
  ],
  answer: (input, { fail }): Answer<B2BOTPSmsAuthenticateResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    const held = readHeldSession(input, member, fail) ?? fail('no_session_arguments')
    refuseLocked(member, organization, fail)
    spendSmsCode(member, organization, input.code, (error_type) => {
      countFailure(member, organization)
      const isFatal = choiceOf('wrong_code_ends_intermediate_session', organization) === 'yes'
      if (isFatal && 'consumed' in held) held.consumed = true
      return fail(error_type)
    })

    forgetFailures(member)
    enroll(member, organization, input)
    const session = finishSecondary(held, member, organization, input)
    return {
      member_id: member.member_id,
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
      session_token: session.session_token,
      session_jwt: signSessionJwt(session, member, organization),
      member_session: toWireSession(session, member, organization),
      member_device: null,
    }
  },
})

type Enrollment = { set_mfa_enrollment?: 'enroll' | 'unenroll' | undefined; set_default_mfa?: boolean | undefined }

function enroll(member: Member, organization: Organization, { set_mfa_enrollment, set_default_mfa }: Enrollment): void {
  member.mfa_phone_number_verified = true
  if (set_default_mfa || !member.default_mfa_method) member.default_mfa_method = 'sms_otp'
  if (organization.mfa_policy === 'REQUIRED_FOR_ALL') member.mfa_enrolled = true
  else if (set_mfa_enrollment) member.mfa_enrolled = set_mfa_enrollment === 'enroll'
}

function finishSecondary(held: HeldSession, member: Member, organization: Organization, terms: SessionTerms): Session {
  const factors = addFactors(held.factors, [smsFactor(member, organization)])
  if ('consumed' in held) {
    held.consumed = true
    return createSession(member, organization, factors, terms)
  }
  held.factors = factors
  applyTerms(held, organization, terms)
  return held
}
