import { type ErrorEntry, inferred } from './entry.ts'

/** About sessions and second factors. */
export const sessionErrors = {
  // Sessions.
  session_not_found: { status: 404, message: 'Session could not be found.' },
  intermediate_session_not_found: { status: 404, message: 'Intermediate session could not be found.' },
  invalid_session_token: { status: 400, message: 'Session token format is invalid.' },
  unable_to_parse_session_jwt: { status: 400, message: 'The session JWT could not be read.', inferred },
  no_session_arguments: { status: 400, message: 'A session argument is required.', inferred },
  too_many_session_arguments: { status: 400, message: 'Only one session argument is allowed.', inferred },
  no_session_revoke_arguments: { status: 400, message: 'Name a session or a member to revoke.', inferred },
  too_many_session_revoke_arguments: { status: 400, message: 'Only one revoke argument is allowed.', inferred },
  session_authorization_error: { status: 403, message: 'The member may not do this.' },
  session_authorization_tenancy_error: { status: 403, message: 'The session is of another organization.' },
  custom_claims_too_large: { status: 400, message: 'Custom claims can be 4 KB large.', inferred },
  session_too_old_to_reset_password: {
    status: 401,
    message: 'No factor was authenticated within the last 5 minutes. Authenticate again.',
    inferred,
  },
  invalid_session_duration_minutes: {
    status: 400,
    message: 'session_duration_minutes must be between 5 and 527040.',
    inferred,
  },
  member_session_member_id_mismatch: { status: 400, message: 'The session is of another member.', inferred },
  invalid_intermediate_session_token_for_organization: {
    status: 400,
    message: 'The intermediate session is of another organization.',
    inferred,
  },

  // Text messages.
  invalid_code: { status: 400, message: 'Code format is invalid.', inferred },
  otp_code_not_found: { status: 404, message: 'The passcode is not correct.' },
  unable_to_auth_otp_code: { status: 401, message: 'The passcode was used already or has expired.' },
  invalid_phone_number: { status: 400, message: 'The phone number is not in E.164 format.', inferred },
  member_phone_number_not_found: { status: 404, message: 'The member has no phone number.', inferred },
  invalid_phone_number_country_code: { status: 400, message: 'No messages are sent to this country.', inferred },
  unsubscribed_phone_number: { status: 400, message: 'The phone number has unsubscribed.', inferred },
  downstream_carrier_error: { status: 400, message: 'The carrier did not take the message.' },
  duplicate_member_phone_number: { status: 400, message: 'Another member has this phone number.' },
  duplicate_member_phone_number_for_member: {
    status: 400,
    message: 'The member has another phone number already.',
    inferred,
  },

  invalid_mfa_default_method: { status: 400, message: 'The default method must be sms_otp or totp.', inferred },
  default_mfa_member_missing_factor: {
    status: 400,
    message: 'The member has no such factor to make the default.',
    inferred,
  },

  insufficient_factors: {
    status: 400,
    message: 'The session must hold the second factor that the member has already.',
    inferred,
  },
  session_enforced_factor_matching_session_required: {
    status: 400,
    message: 'The session must hold the second factor that the member has already.',
    inferred,
  },
  recovery_code_used_as_totp_code: { status: 400, message: 'This is a recovery code, not a TOTP code.', inferred },
  totp_code_used_as_recovery_code: { status: 400, message: 'This is a TOTP code, not a recovery code.', inferred },

  // Authenticator apps and recovery codes.
  active_totp_exists: { status: 400, message: 'The member has an active TOTP registration.' },
  pending_totp_exists: { status: 400, message: 'The member has a pending TOTP registration.', inferred },
  totp_not_found: { status: 404, message: 'The member has no TOTP registration.', inferred },
  expired_totp: { status: 400, message: 'The TOTP registration has expired.', inferred },
  invalid_totp_code: { status: 400, message: 'TOTP code format is invalid.', inferred },
  unable_to_authenticate_totp: { status: 401, message: 'The TOTP code is not correct.', inferred },
  totp_code_already_authenticated: {
    status: 401,
    message: 'The TOTP code was used already. Attempt with the next generated code.',
    inferred,
  },
  invalid_recovery_code: { status: 400, message: 'Recovery code format is invalid.', inferred },
  unable_to_authenticate_recovery_code: { status: 401, message: 'The recovery code is not correct.', inferred },
  recovery_codes_not_found: { status: 404, message: 'The member has no recovery codes.', inferred },
  no_active_recovery_code_backed_factor: { status: 400, message: 'No factor has recovery codes.', inferred },
} as const satisfies Record<string, ErrorEntry>
