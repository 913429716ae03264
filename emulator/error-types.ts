export type ErrorEntry = {
  status: number
  message: string
  /** Stytch publishes the name but not the status: the number is a guess, and the choice `inferred_statuses` unmakes it. */
  inferred?: true
}

const inferred = true

/** Every error type that the emulator gives, with the status and the sentence that come with it. */
export const errorTypes = {
  // What any endpoint may answer.
  unauthorized_credentials: { status: 401, message: 'Unauthorized credentials.' },
  bad_request: { status: 400, message: 'The submitted request is invalid.' },
  route_not_found: { status: 404, message: 'There is no such route.', inferred },
  too_many_requests: { status: 429, message: 'Too many requests have been made.' },
  internal_server_error: { status: 500, message: 'Oops, something went wrong on our side.' },

  // Organizations and members.
  organization_not_found: { status: 404, message: 'Organization could not be found.', inferred },
  organization_slug_already_used: { status: 400, message: 'Another organization has this slug.' },
  allowed_auth_methods_required_for_restricted: {
    status: 400,
    message: 'allowed_auth_methods must be given when auth_methods is RESTRICTED.',
  },
  allowed_mfa_methods_required_for_restricted: {
    status: 400,
    message: 'allowed_mfa_methods must be given when mfa_methods is RESTRICTED.',
  },
  duplicate_member_email: { status: 400, message: 'A member has this email already.', inferred },
  member_not_found: { status: 404, message: 'Member could not be found.', inferred },
  invalid_email: { status: 400, message: 'Email format is invalid.' },
  operation_restricted_by_organization_auth_methods: {
    status: 400,
    message: 'The organization does not allow this authentication method.',
    inferred,
  },
  operation_restricted_by_organization_mfa_methods: {
    status: 400,
    message: 'The organization does not allow this MFA method.',
    inferred,
  },
  user_lock_limit_reached: { status: 429, message: 'Locked after too many failed attempts. Try again later.' },
  email_jit_provisioning_not_allowed: { status: 400, message: 'The organization does not let people join.', inferred },
  invalid_email_for_jit_provisioning: { status: 400, message: 'The email is not of an allowed domain.', inferred },
  cross_org_passwords_enabled: { status: 400, message: 'The project has cross-organization passwords.', inferred },
  cross_org_passwords_not_enabled: {
    status: 400,
    message: 'The project has no cross-organization passwords.',
    inferred,
  },
  action_available_only_once_primary_authentication_is_met: {
    status: 400,
    message: 'Primary authentication has to be completed first.',
  },
  action_available_only_for_active_members: { status: 400, message: 'Only an active member can do this.' },

  // Passwords and mailed links.
  member_password_not_found: { status: 404, message: 'Member password not found.', inferred },
  member_reset_password: { status: 400, message: 'The member must reset their password.', inferred },
  weak_password: { status: 400, message: 'The password does not meet the strength requirements.', inferred },
  breached_password: { status: 400, message: 'The password is in a list of breached passwords.', inferred },
  invalid_token: { status: 400, message: 'Token format is invalid.', inferred },
  unable_to_auth_password_reset_token: {
    status: 401,
    message: 'The password reset token is unknown, used or expired.',
    inferred,
  },
  unable_to_auth_magic_link: { status: 401, message: 'The magic link was used already or has expired.' },
  magic_link_not_found: { status: 404, message: 'The magic link could not be authenticated. Send another.' },
  no_match_for_provided_magic_link_url: {
    status: 400,
    message: 'The URL in the request matches no redirect URL of the project.',
  },
  invalid_password_reset_redirect_url: {
    status: 400,
    message: 'The URL in the request matches no reset-password redirect URL of the project.',
    inferred,
  },
  no_default_login_redirect_url_set: { status: 400, message: 'The project has no default login URL.', inferred },
  no_default_signup_redirect_url_set: { status: 400, message: 'The project has no default signup URL.', inferred },
  no_default_invite_redirect_url_set: { status: 400, message: 'The project has no default invite URL.', inferred },
  no_default_discovery_redirect_url_set: {
    status: 400,
    message: 'The project has no default discovery URL.',
    inferred,
  },
  no_password_reset_redirect_url: { status: 400, message: 'A reset_password_redirect_url is needed.', inferred },
  invalid_expiration: { status: 400, message: 'The expiration must be between 5 and 10080 minutes.', inferred },

  pkce_expected_code_verifier: { status: 400, message: 'The link was asked for with a code challenge.', inferred },
  pkce_did_not_expect_code_verifier: {
    status: 400,
    message: 'The link was asked for without a code challenge.',
    inferred,
  },
  pkce_mismatch: { status: 400, message: 'The code verifier does not match the code challenge.', inferred },
  invalid_pkce_code_challenge: { status: 400, message: 'The code challenge is malformed.', inferred },
  invalid_pkce_code_verifier: { status: 400, message: 'The code verifier is malformed.', inferred },

  // Sessions.
  session_not_found: { status: 404, message: 'Session could not be found.' },
  intermediate_session_not_found: { status: 404, message: 'Intermediate session could not be found.' },
  invalid_session_token: { status: 400, message: 'Session token format is invalid.' },
  unable_to_parse_session_jwt: { status: 400, message: 'The session JWT could not be read.', inferred },
  no_session_arguments: { status: 400, message: 'A session argument is required.', inferred },
  too_many_session_arguments: { status: 400, message: 'Only one session argument is allowed.', inferred },
  no_session_revoke_arguments: { status: 400, message: 'Name a session or a member to revoke.', inferred },
  too_many_session_revoke_arguments: { status: 400, message: 'Only one revoke argument is allowed.', inferred },
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

  default_mfa_member_missing_factor: {
    status: 400,
    message: 'The member has no such factor to make the default.',
    inferred,
  },

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
