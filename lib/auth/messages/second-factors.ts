import type { Message } from '../../form-state'
import type { verifyAuthenticatorApp } from '../authenticator-app'
import type { verifyRecoveryCode } from '../recovery-codes'
import type { aboutTheHolder } from '../second-step'
import type { verifyTextMessage } from '../text-message'
import { anotherWay, type Failures, NOT_SURE, OUT_OF_REACH, paused, type RejectionOf, tooFast } from './shared'

/** null: the log-in or the session is over, or begins anew, which the page that follows explains. */
export const holderIsOver: Record<(typeof aboutTheHolder)[number], null> = {
  action_available_only_once_primary_authentication_is_met: null,
  intermediate_session_not_found: null,
  invalid_intermediate_session_token_for_organization: null,
  invalid_session_token: null,
  member_session_member_id_mismatch: null,
  session_not_found: null,
}

const tooManyCodes: Message = {
  title: 'Too many wrong codes',
  text: 'Wait a quarter of an hour, then log in again.',
}

export const anyFactor = {
  limit_reached: tooManyCodes,
  operation_restricted_by_organization_mfa_methods: anotherWay,
  too_many_requests: tooFast,
  user_lock_limit_reached: paused,
}

const wrong = (text: string, field: 'code' | 'recovery_code'): Message => ({
  title: "That code isn't right",
  text,
  field,
})

const over = (text: string, field: 'code' | 'recovery_code'): Message => ({ title: 'That code is over', text, field })

const SIX_DIGITS = 'A code has 6 digits.'

export const textMessageRejections: Record<RejectionOf<typeof verifyTextMessage>, Message | null> = {
  ...holderIsOver,
  ...anyFactor,
  invalid_code: wrong(SIX_DIGITS, 'code'),
  otp_code_not_found: wrong("That isn't the newest code. Check your latest message, or send a new code.", 'code'),
  unable_to_auth_otp_code: over('Codes work once, for two minutes. Send a new code.', 'code'),
}

const setUpAgain: Message = {
  title: 'This set-up is over',
  text: 'It lasts ten minutes. Remove the entry from your app, then set it up again.',
  ways: [{ href: '/mfa/enroll', text: 'Set it up again' }],
}

export const authenticatorAppRejections: Record<RejectionOf<typeof verifyAuthenticatorApp>, Message | null> = {
  ...holderIsOver,
  ...anyFactor,
  expired_totp: setUpAgain,
  invalid_totp_code: wrong(SIX_DIGITS, 'code'),
  recovery_code_used_as_totp_code: wrong('That is a recovery code. Choose "Use a recovery code" to enter it.', 'code'),
  totp_code_already_authenticated: over('Each code works once. Wait for the next one in your app.', 'code'),
  totp_not_found: setUpAgain,
  unable_to_authenticate_totp: wrong(
    "That isn't the code your app shows now. If the next one fails too, check that your phone sets its clock by itself.",
    'code',
  ),
}

const appIsGone: Message = {
  title: 'That app is no longer set up',
  text: 'It was removed from your account. Use another way, or log in again to see which ways there are.',
}

/** Outside of a set-up, an app that Stytch does not know was there once. */
export const knownAppRejections: typeof authenticatorAppRejections = {
  ...authenticatorAppRejections,
  expired_totp: appIsGone,
  totp_not_found: appIsGone,
}

const noRecoveryCodes: Message = {
  title: 'There are no recovery codes',
  text: 'This account has none that work. Use another way, or ask your administrator.',
}

export const recoveryCodeRejections: Record<RejectionOf<typeof verifyRecoveryCode>, Message | null> = {
  ...holderIsOver,
  ...anyFactor,
  invalid_recovery_code: wrong('A recovery code looks like abcd-1234-efgh.', 'recovery_code'),
  no_active_recovery_code_backed_factor: noRecoveryCodes,
  recovery_codes_not_found: noRecoveryCodes,
  totp_code_used_as_recovery_code: wrong('That is a code from your app, not a recovery code.', 'recovery_code'),
  unable_to_authenticate_recovery_code: wrong(
    "That recovery code isn't right, or it was used already. Each works once.",
    'recovery_code',
  ),
}

export const verifyFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: 'Your code was not checked. Try the same code again in a minute.' },
  unconfirmed: {
    title: NOT_SURE,
    text: 'Try the code once more. If that fails, use another code or start over.',
  },
}
