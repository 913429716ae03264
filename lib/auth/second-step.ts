import 'server-only'

/** Refusals of the session that a second factor is for: it is over, or it waits for its first step once more. */
export const aboutTheHolder = [
  'action_available_only_once_primary_authentication_is_met',
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'invalid_session_token',
  'member_session_member_id_mismatch',
  'session_not_found',
] as const

/** Refusals of a further factor: the member has set one up elsewhere since, and this log-in has not proven it. */
export const aboutTheOther = ['insufficient_factors', 'session_enforced_factor_matching_session_required'] as const

/** Refusals that any second factor can meet. */
export const aboutTheTry = [
  'limit_reached',
  'operation_restricted_by_organization_mfa_methods',
  'too_many_requests',
  'user_lock_limit_reached',
] as const
