// What a member has proven, and what that led to.

export type Factor = {
  type: 'password' | 'magic_link' | 'otp' | 'totp' | 'recovery_codes'
  delivery_method: 'knowledge' | 'email' | 'sms' | 'authenticator_app' | 'recovery_code'
  sequence_order: 'PRIMARY' | 'SECONDARY'
  created_at: number
  last_authenticated_at: number
  email_factor?: { email_id: string; email_address: string }
  phone_number_factor?: { phone_id: string; phone_number: string }
  authenticator_app_factor?: { totp_id: string }
  recovery_code_factor?: { totp_recovery_code_id: string }
}

export type Session = {
  member_session_id: string
  session_token: string
  organization_id: string
  member_id: string
  started_at: number
  last_accessed_at: number
  expires_at: number
  revoked: boolean
  factors: Factor[]
  custom_claims: Record<string, unknown>
  telemetry_id: string | null
}

/** Of a member, or (from discovery) of an address that has not chosen its organization yet. */
export type IntermediateSession = {
  intermediate_session_token: string
  organization_id: string | null
  member_id: string | null
  email_address: string
  expires_at: number
  consumed: boolean
  /** Of a reset whose revocation waits for the second factor. */
  ends_sessions: boolean
  factors: Factor[]
}
