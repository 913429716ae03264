import { type ErrorEntry, inferred } from './entry.ts'
import { passwordErrors } from './types-passwords.ts'
import { sessionErrors } from './types-sessions.ts'

/** Every error type that the emulator gives, with the status and the sentence that come with it. */
export const errorTypes = {
  // What any endpoint may answer.
  unauthorized_credentials: { status: 401, message: 'Unauthorized credentials.' },
  bad_request: { status: 400, message: 'The submitted request is invalid.' },
  route_not_found: { status: 404, message: 'There is no such route.', inferred },
  method_not_allowed: { status: 405, message: 'There is no such method for this route.', inferred },
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
  organization_external_id_already_used: {
    status: 400,
    message: 'Another organization has this external id.',
    inferred,
  },
  duplicate_member_external_id: { status: 400, message: 'Another member has this external id.', inferred },
  metadata_too_many_keys: { status: 400, message: 'Metadata can have 20 top-level keys.', inferred },
  metadata_too_large: { status: 400, message: 'Metadata can be 4 KB large.', inferred },
  duplicate_member_email: { status: 400, message: 'A member has this email already.', inferred },
  member_not_found: { status: 404, message: 'Member could not be found.', inferred },
  email_not_found: { status: 404, message: 'The email could not be found.' },
  inactive_email: { status: 400, message: 'Mails to this email were returned.' },
  invalid_email_domain: { status: 400, message: 'No mails are sent to the domain of this email.' },
  email_template_not_found: { status: 404, message: 'The email template could not be found.' },
  invalid_locale: { status: 400, message: 'The locale is not supported.', inferred },
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
  invalid_email_for_invites: { status: 400, message: 'The organization does not invite this email.', inferred },
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

  ...passwordErrors,
  ...sessionErrors,
} as const satisfies Record<string, ErrorEntry>
