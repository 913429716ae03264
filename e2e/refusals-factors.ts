import {
  CANNOT_TEXT,
  ENDED,
  type Expectation,
  FIRST_STEP,
  NO_SUCH_FACTOR,
  NOT_ACTIVE,
  PAUSED,
  SIGNED_OUT,
  TOO_FAST,
} from './refusal-words'

/** What becomes of a log-in whose second step Stytch refuses. */
const pending = {
  action_available_only_once_primary_authentication_is_met: FIRST_STEP,
  intermediate_session_not_found: ENDED,
  invalid_intermediate_session_token_for_organization: ENDED,
  invalid_session_token: ENDED,
  member_not_found: 'unavailable',
  member_session_member_id_mismatch: ENDED,
  operation_restricted_by_organization_mfa_methods: NO_SUCH_FACTOR,
  organization_not_found: 'unavailable',
  session_not_found: ENDED,
  too_many_requests: TOO_FAST,
  unauthorized_credentials: 'unavailable',
  user_lock_limit_reached: PAUSED,
} as const

/** And of a session that is to be confirmed. */
const signedIn = {
  ...pending,
  action_available_only_once_primary_authentication_is_met: SIGNED_OUT,
  intermediate_session_not_found: SIGNED_OUT,
  invalid_intermediate_session_token_for_organization: SIGNED_OUT,
  invalid_session_token: SIGNED_OUT,
  member_session_member_id_mismatch: SIGNED_OUT,
  session_not_found: SIGNED_OUT,
} as const

const appCodes = {
  expired_totp: 'This setup has expired',
  invalid_totp_code: 'A code has six digits',
  totp_code_already_authenticated: 'Wait for the next one in your app',
  totp_not_found: 'This setup has expired',
  unable_to_authenticate_totp: "That isn't the code your app shows now",
  recovery_code_used_as_totp_code: 'That looks like a recovery code',
}

// Set up in another log-in since.
const further = {
  insufficient_factors: 'You already have a second step',
  session_enforced_factor_matching_session_required: 'You already have a second step',
}

/** Outside of a set-up, the app was there once. */
const knownAppCodes = {
  ...appCodes,
  expired_totp: 'That app is no longer set up',
  recovery_code_used_as_totp_code: 'Choose “Use a recovery code”',
  totp_not_found: 'That app is no longer set up',
}

const texts = {
  ...further,
  action_available_only_for_active_members: NOT_ACTIVE,
  downstream_carrier_error: CANNOT_TEXT,
  duplicate_member_phone_number: 'Another member of your organization already uses that number',
  invalid_phone_number: "we can't text it",
  invalid_phone_number_country_code: "can't be sent to that country",
  member_phone_number_not_found: CANNOT_TEXT,
  unsubscribed_phone_number: 'Text START',
}
const knownNumber = "We can't text the number that we have"
/** Where the number is known, nobody can type another one. */
const textsAnew = {
  ...texts,
  duplicate_member_phone_number: knownNumber,
  duplicate_member_phone_number_for_member: knownNumber,
  invalid_phone_number: knownNumber,
  invalid_phone_number_country_code: knownNumber,
}
const otherNumber = 'Your account already has another phone number'

export const factorRefusals: Record<string, Record<string, Expectation>> = {
  'entering a code': {
    ...pending,
    invalid_code: 'A code has six digits',
    otp_code_not_found: "That isn't the newest code",
    unable_to_auth_otp_code: 'Codes work once, for two minutes',
  },
  'sending a new code': { ...pending, ...textsAnew },
  'naming a phone': {
    // First: after a failure that may have linked a number, that one makes room.
    duplicate_member_phone_number_for_member: otherNumber,
    ...pending,
    ...texts,
  },
  'having a code texted to confirm': { ...signedIn, ...textsAnew },
  'entering a code of the app': { ...pending, ...knownAppCodes },
  'completing the set-up of an app': { ...pending, ...appCodes },
  'confirming with the app': { ...signedIn, ...knownAppCodes },
  'using a recovery code': {
    ...pending,
    invalid_recovery_code: 'A recovery code looks like',
    no_active_recovery_code_backed_factor: 'There are no recovery codes',
    recovery_codes_not_found: 'There are no recovery codes',
    totp_code_used_as_recovery_code: 'That is a code from your app',
    unable_to_authenticate_recovery_code: "That recovery code isn't right",
  },
  'beginning to set up an app': {
    ...pending,
    ...further,
    action_available_only_for_active_members: NOT_ACTIVE,
    active_totp_exists: 'You already have an authenticator app',
    pending_totp_exists: 'being set up elsewhere',
  },
}
