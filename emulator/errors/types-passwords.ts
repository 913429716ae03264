import { type ErrorEntry, inferred } from './entry.ts'

/** About passwords and mailed links. */
export const passwordErrors = {
  // Passwords.
  member_password_not_found: { status: 404, message: 'Member password not found.', inferred },
  member_reset_password: { status: 400, message: 'The member must reset their password.', inferred },
  weak_password: { status: 400, message: 'The password does not meet the strength requirements.', inferred },
  breached_password: { status: 400, message: 'The password is in a list of breached passwords.', inferred },
  // Passwords from another system.
  password_already_exists: { status: 400, message: 'The member has a password already.', inferred },
  invalid_hash_type: { status: 400, message: 'The hash type is not known.', inferred },
  invalid_md_5_hash: { status: 400, message: 'An MD5 hash has 32 hexadecimal digits.', inferred },
  invalid_sha_1_hash: { status: 400, message: 'An SHA-1 hash has 40 hexadecimal digits.', inferred },
  invalid_sha_512_hash: { status: 400, message: 'An SHA-512 hash has 128 hexadecimal digits.', inferred },
  invalid_base64_scrypt_hash: { status: 400, message: 'The scrypt hash must be base64.', inferred },
  invalid_base64_scrypt_salt: { status: 400, message: 'The scrypt salt must be base64.', inferred },
  invalid_scrypt_n_parameter: { status: 400, message: 'N must be a power of two from 2 to 262144.', inferred },
  scrypt_key_length_mismatch: { status: 400, message: 'The scrypt hash is not of the key length.', inferred },
  invalid_pbkdf_2_hash: { status: 400, message: 'The PBKDF2 hash must be base64.', inferred },
  invalid_pbkdf_2_salt: { status: 400, message: 'The PBKDF2 salt must be base64.', inferred },
  invalid_pbkdf_2_iteration_amount: { status: 400, message: 'There must be at least one iteration.', inferred },
  invalid_pbkdf_2_algorithm: { status: 400, message: 'The algorithm must be sha256 or sha512.', inferred },
  pbkdf_2_key_length_mismatch: { status: 400, message: 'The PBKDF2 hash is not of the key length.', inferred },

  // Mailed links.
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
  no_login_redirect_url: { status: 400, message: 'A login_redirect_url is needed.', inferred },
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
} as const satisfies Record<string, ErrorEntry>
