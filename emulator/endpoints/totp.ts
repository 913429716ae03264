import encodeQR from 'qr'
import type { B2BTOTPsAuthenticateResponse, B2BTOTPsCreateResponse } from 'stytch'
import { z } from 'zod'
import { createTotp, spendTotpCode, toUri, unusedRecoveryCodes } from '../authenticator-apps.ts'
import { choiceOf } from '../choices/choices.ts'
import { endpoint } from '../endpoint.ts'
import { totpFactor } from '../factors.ts'
import { setupMinutes, totpCode } from '../fields.ts'
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
import { now } from '../state.ts'
import { type Answer, toWireMember, toWireOrganization } from '../wire.ts'

const DEFAULT_SETUP_MINUTES = 60

export const createTotpRegistration = endpoint({
  path: '/v1/b2b/totp',
  input: z.object({ ...holderFields, expiration_minutes: setupMinutes.default(DEFAULT_SETUP_MINUTES) }),
  errors: [
    'invalid_expiration',
    ...holderErrors,
    ...furtherFactorErrors,
    'operation_restricted_by_organization_mfa_methods',
    'action_available_only_for_active_members',
    'active_totp_exists',
    'pending_totp_exists',
  ],
  answer: (input, { project, fail }): Answer<B2BTOTPsCreateResponse> => {
    const { organization, member, held } = readHolder(input, project, fail)
    refuseForbidden('totp', member, organization, fail)
    if (member.status !== 'active') return fail('action_available_only_for_active_members')
    if (member.totp?.is_active) return fail('active_totp_exists')
    refuseWithoutExisting(member, organization, held, fail)
    const isPending = member.totp !== null && member.totp.expires_at > now(organization)
    if (isPending && choiceOf('second_totp_set_up', organization) === 'refused') return fail('pending_totp_exists')

    const totp = createTotp(organization, input.expiration_minutes)
    member.totp = totp
    const image = encodeQR(toUri(totp, member, organization), 'svg')
    return {
      member_id: member.member_id,
      totp_registration_id: totp.totp_registration_id,
      secret: totp.secret,
      qr_code: `data:image/svg+xml;base64,${btoa(image)}`,
      recovery_codes: unusedRecoveryCodes(totp),
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
    }
  },
})

export const authenticateTotp = endpoint({
  path: '/v1/b2b/totp/authenticate',
  input: z.object({ ...secondaryFields, ...enrollmentFields, code: totpCode }),
  errors: [
    'invalid_totp_code',
    'recovery_code_used_as_totp_code',
    ...secondaryErrors,
    'totp_not_found',
    'expired_totp',
    'unable_to_authenticate_totp',
    'totp_code_already_authenticated',
  ],
  answer: (input, { project, fail }): Answer<B2BTOTPsAuthenticateResponse> => {
    const holder = requireHolder(input, project, fail)
    const { organization, member } = holder
    const { totp } = member
    if (!totp) return fail('totp_not_found')
    if (!totp.is_active && totp.expires_at <= now(organization)) return fail('expired_totp')
    spendTotpCode(totp, organization, input.code, (error_type) => {
      countWrongCode(holder)
      return fail(error_type)
    })
    totp.is_active = true
    enroll('totp', member, organization, input)
    return finishSecondary(holder, totpFactor(totp, organization), input)
  },
})
