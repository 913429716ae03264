import {
  ANOTHER_WAY,
  CANNOT_TEXT,
  ENDED,
  type Expectation,
  FIRST_STEP,
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
  operation_restricted_by_organization_mfa_methods: ANOTHER_WAY,
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
  expired_totp: 'This set-up is over',
  invalid_totp_code: 'A code has 6 digits',
  totp_code_already_authenticated: 'Wait for the next one in your app',
  totp_not_found: 'This set-up is over',
  unable_to_authenticate_totp: "That isn't the code your app shows now",
  recovery_code_used_as_totp_code: 'That is a recovery code',
}

/** Outside of a set-up, the app was there once. */
const knownAppCodes = {
  ...appCodes,
  expired_totp: 'That app is no longer set up',
  totp_not_found: 'That app is no longer set up',
}

// Set up in another log-in since.
const further = {
  insufficient_factors: 'You have a second step already',
  session_enforced_factor_matching_session_required: 'You have a second step already',
}

const texts = {
  ...further,
  action_available_only_for_active_members: NOT_ACTIVE,
  downstream_carrier_error: CANNOT_TEXT,
  duplicate_member_phone_number: 'Another member of your organization uses that number',
  invalid_phone_number: 'messages cannot be sent to this one',
  invalid_phone_number_country_code: 'cannot be sent to that country',
  member_phone_number_not_found: CANNOT_TEXT,
  unsubscribed_phone_number: 'Text START',
}
const otherNumber = 'Your account has another phone number already'

export const factorRefusals: Record<string, Record<string, Expectation>> = {
  'entering a code': {
    ...pending,
    invalid_code: 'A code has 6 digits',
    otp_code_not_found: "That isn't the newest code",
    unable_to_auth_otp_code: 'Codes work once, for two minutes',
  },
  'sending a new code': { ...pending, ...texts, duplicate_member_phone_number_for_member: otherNumber },
  'naming a phone': {
    // First: after a failure that may have linked a number, that one makes room.
    duplicate_member_phone_number_for_member: otherNumber,
    ...pending,
    ...texts,
  },
  'having a code texted to confirm': { ...signedIn, ...texts, duplicate_member_phone_number_for_member: otherNumber },
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
    active_totp_exists: 'You have an authenticator app already',
    pending_totp_exists: 'being set up elsewhere',
  },
}
