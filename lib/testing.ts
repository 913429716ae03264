import { primaryAnswer } from './auth/answers'
import { toOutcome } from './auth/outcome'
import { type SessionState, toState } from './session-state'

// Answers of Stytch, and the state that each leads to.

export const NOW = Date.parse('2026-05-01T12:00:00Z')
const time = '2026-05-01T12:00:00Z'

export type Has = '' | 'sms' | 'totp' | 'sms totp'
export type Policy = 'all' | 'sms' | 'totp' | 'nothing'

export const toMember = (has: Has, default_mfa_method = '', more: object = {}) => ({
  member_id: 'member-1',
  email_address: 'ada@example.com',
  name: 'Ada',
  roles: [],
  mfa_phone_number: has.includes('sms') ? '+15555550142' : '',
  totp_registration_id: has.includes('totp') ? 'member-totp-1' : '',
  default_mfa_method,
  ...more,
})

const allowed: Record<Policy, string[]> = { all: [], sms: ['sms_otp'], totp: ['totp'], nothing: [] }

export const toOrganization = (policy: Policy) => ({
  organization_id: 'organization-1',
  organization_slug: 'acme',
  organization_name: 'Acme',
  mfa_methods: policy === 'all' ? 'ALL_ALLOWED' : 'RESTRICTED',
  allowed_mfa_methods: allowed[policy],
})

export const waits = {
  member_authenticated: false,
  intermediate_session_token: 'intermediate',
  member: toMember(''),
  organization: toOrganization('all'),
  mfa_required: { member_options: null, secondary_auth_initiated: null },
}
export const arrived = {
  ...waits,
  member_authenticated: true,
  session_token: 'token',
  member_session: { started_at: time, last_accessed_at: time, authentication_factors: [] },
}

const outcomeOf = (answer: unknown) => toOutcome(primaryAnswer.parse(answer), NOW)
export const stateOf = (answer: unknown, before?: SessionState, news = {}) => toState(outcomeOf(answer), before, news)
export const sent = (phone: string | null = null) => ({
  member_options: phone && { mfa_phone_number: phone },
  secondary_auth_initiated: 'sms_otp',
})
