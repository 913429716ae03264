import type { verifyAuthenticatorApp } from '../authenticator-app'
import type { verifyRecoveryCode } from '../recovery-codes'
import type { aboutTheHolder } from '../second-step'
import type { verifyTextMessage } from '../text-message'
import type { Refusal } from './refusal'
import { type Failures, paused, type RejectionOf, tooFast } from './shared'

/** null: the log-in or the session is over, or begins anew, which the page that follows explains. */
export const holderIsOver: Record<(typeof aboutTheHolder)[number], null> = {
  action_available_only_once_primary_authentication_is_met: null,
  intermediate_session_not_found: null,
  invalid_intermediate_session_token_for_organization: null,
  invalid_session_token: null,
  member_session_member_id_mismatch: null,
  session_not_found: null,
}

const noSuchFactor: Refusal = { title: 'noSuchFactor', text: 'noSuchFactor' }

const tooManyCodes: Refusal = { title: 'tooManyCodes', text: 'waitThenLogIn', limits: ['LIMIT_CODES_PER_MEMBER'] }

export const anyFactor = {
  limit_reached: tooManyCodes,
  operation_restricted_by_organization_mfa_methods: noSuchFactor,
  too_many_requests: tooFast,
  user_lock_limit_reached: paused,
}

type Text = Refusal['text']

const wrong = (text: Text, field: 'code' | 'recovery_code'): Refusal => ({ title: 'wrongCode', text, field })

const over = (text: Text, field: 'code' | 'recovery_code'): Refusal => ({ title: 'codeIsOver', text, field })

export const textMessageRejections: Record<RejectionOf<typeof verifyTextMessage>, Refusal | null> = {
  ...holderIsOver,
  ...anyFactor,
  invalid_code: wrong('sixDigits', 'code'),
  otp_code_not_found: wrong('notNewestCode', 'code'),
  unable_to_auth_otp_code: over('textCodeOver', 'code'),
}

const setUpAgain: Refusal = {
  title: 'setUpIsOver',
  text: 'setUpOver',
  final: true,
  ways: [{ href: '/mfa/enroll', text: 'setUpAgain' }],
}

export const authenticatorAppRejections: Record<RejectionOf<typeof verifyAuthenticatorApp>, Refusal | null> = {
  ...holderIsOver,
  ...anyFactor,
  expired_totp: setUpAgain,
  invalid_totp_code: wrong('sixDigits', 'code'),
  recovery_code_used_as_totp_code: wrong('isRecoveryCodeInSetUp', 'code'),
  totp_code_already_authenticated: over('waitForNextCode', 'code'),
  totp_not_found: setUpAgain,
  unable_to_authenticate_totp: wrong('wrongAppCode', 'code'),
}

const appIsGone: Refusal = { title: 'appIsGone', text: 'appGone' }

/** Outside of a set-up, an app that Stytch does not know was there once. */
export const knownAppRejections: typeof authenticatorAppRejections = {
  ...authenticatorAppRejections,
  expired_totp: appIsGone,
  recovery_code_used_as_totp_code: wrong('isRecoveryCode', 'code'),
  totp_not_found: appIsGone,
}

const noRecoveryCodes: Refusal = { title: 'noRecoveryCodes', text: 'noRecoveryCodes' }

export const recoveryCodeRejections: Record<RejectionOf<typeof verifyRecoveryCode>, Refusal | null> = {
  ...holderIsOver,
  ...anyFactor,
  invalid_recovery_code: wrong('recoveryCodeShape', 'recovery_code'),
  no_active_recovery_code_backed_factor: noRecoveryCodes,
  recovery_codes_not_found: noRecoveryCodes,
  totp_code_used_as_recovery_code: wrong('isAppCode', 'recovery_code'),
  unable_to_authenticate_recovery_code: wrong('wrongRecoveryCode', 'recovery_code'),
}

export const verifyFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'codeNotChecked' },
  unconfirmed: { title: 'notSure', text: 'codeUnsure' },
}
