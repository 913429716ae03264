import { describe, expect, test } from 'vitest'
import { primaryAnswer } from './auth/answers'
import { toOutcome } from './auth/outcome'
import { nextPage, type SessionState, toState, type WaitingForFactor } from './session-state'

// Every state that Stytch's answers lead to, and the page that each of them leads to.

const NOW = Date.parse('2026-05-01T12:00:00Z')
const time = '2026-05-01T12:00:00Z'

type Has = '' | 'sms' | 'totp' | 'sms totp'
type Policy = 'all' | 'sms' | 'totp' | 'nothing'

const toMember = (has: Has, default_mfa_method = '', more: object = {}) => ({
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

const toOrganization = (policy: Policy) => ({
  organization_id: 'organization-1',
  organization_slug: 'acme',
  organization_name: 'Acme',
  mfa_methods: policy === 'all' ? 'ALL_ALLOWED' : 'RESTRICTED',
  allowed_mfa_methods: allowed[policy],
})

const waits = {
  member_authenticated: false,
  intermediate_session_token: 'intermediate',
  member: toMember(''),
  organization: toOrganization('all'),
  mfa_required: { member_options: null, secondary_auth_initiated: null },
}
const arrived = {
  ...waits,
  member_authenticated: true,
  session_token: 'token',
  member_session: { last_accessed_at: time, authentication_factors: [] },
}

const outcomeOf = (answer: unknown) => toOutcome(primaryAnswer.parse(answer), NOW)
const stateOf = (answer: unknown, before?: SessionState, news = {}) => toState(outcomeOf(answer), before, news)
const sent = (phone: string | null = null) => ({
  member_options: phone && { mfa_phone_number: phone },
  secondary_auth_initiated: 'sms_otp',
})

describe('which second factor is asked for', () => {
  // What is allowed, what the member has, the member's default, whether a code is on its way: then the factors in their
  // order, and the page.
  test.each<[Policy, Has, string, boolean, string, string]>([
    ['all', '', '', false, '', '/mfa/enroll'],
    ['all', 'sms', '', false, 'sms_otp', '/mfa'],
    ['all', 'sms', 'sms_otp', true, 'sms_otp', '/mfa'],
    ['all', 'totp', 'totp', false, 'totp recovery_code', '/mfa'],
    ['all', 'totp', '', false, 'totp recovery_code', '/mfa'],
    ['all', 'sms totp', '', false, 'totp sms_otp recovery_code', '/mfa'],
    ['all', 'sms totp', 'totp', false, 'totp sms_otp recovery_code', '/mfa'],
    ['all', 'sms totp', 'sms_otp', false, 'sms_otp totp recovery_code', '/mfa'],
    ['all', 'sms totp', 'totp', true, 'sms_otp totp recovery_code', '/mfa'],
    ['sms', '', '', false, '', '/mfa/enroll'],
    ['sms', 'sms', 'sms_otp', true, 'sms_otp', '/mfa'],
    ['sms', 'totp', 'totp', false, '', '/mfa/enroll'],
    ['sms', 'sms totp', 'totp', false, 'sms_otp', '/mfa'],
    ['totp', '', '', false, '', '/mfa/enroll'],
    ['totp', 'sms', 'sms_otp', false, '', '/mfa/enroll'],
    ['totp', 'sms', 'sms_otp', true, 'sms_otp', '/mfa'],
    ['totp', 'totp', 'totp', false, 'totp recovery_code', '/mfa'],
    ['totp', 'sms totp', 'sms_otp', false, 'totp recovery_code', '/mfa'],
    ['nothing', 'sms totp', 'sms_otp', false, '', '/mfa/enroll'],
  ])('allowed %s, has "%s", default "%s", sent %s: "%s", %s', (policy, has, preferred, isSent, factors, page) => {
    const mfa_required = isSent ? sent() : waits.mfa_required
    const member = toMember(has, preferred)
    const state = stateOf({ ...waits, member, organization: toOrganization(policy), mfa_required }) as WaitingForFactor
    expect(state.factors.join(' ')).toBe(factors)
    expect(nextPage(state)).toBe(page)
    const enrollable = { all: 'totp sms_otp', sms: 'sms_otp', totp: 'totp', nothing: '' }[policy]
    expect(state.enrollable.join(' ')).toBe(factors ? '' : enrollable)
  })

  test('an authenticator app is known from the member, although the options are null, and from the options alone', () => {
    const factors = ['totp', 'recovery_code']
    expect(stateOf({ ...waits, member: toMember('totp') })).toMatchObject({ factors })
    const mfa_required = { member_options: { totp_registration_id: 'member-totp-1' }, secondary_auth_initiated: null }
    expect(stateOf({ ...waits, mfa_required })).toMatchObject({ factors })
  })

  test('the phone number is taken from where Stytch gives it, masked or full, and is only its last two digits', () => {
    const options = stateOf({ ...waits, mfa_required: sent('XXXXXXX1277') })
    expect(options).toMatchObject({ phone_number_ending: '77', code_sent_at: NOW, factors: ['sms_otp'] })
    const full = stateOf({ ...waits, member: toMember('sms') })
    expect(full).toMatchObject({ phone_number_ending: '42', code_sent_at: null })
    expect(JSON.stringify(full)).not.toContain('5555')
    expect(stateOf({ ...waits, mfa_required: sent() })).toMatchObject({ phone_number_ending: null })
  })

  test('break-glass members are exempt from the restrictions', () => {
    const member = toMember('sms', '', { is_breakglass: true })
    expect(stateOf({ ...waits, member, organization: toOrganization('totp') })).toMatchObject({ factors: ['sms_otp'] })
  })
})

describe('the page that a state leads to', () => {
  const pending = stateOf({ ...waits, member: toMember('totp') }) as WaitingForFactor
  const enrolling = stateOf(waits) as WaitingForFactor
  const primary = stateOf({ ...waits, primary_required: { allowed_auth_methods: ['sso'] } })
  const discovered = { status: 'discovered', intermediate_session_token: 'i', email_address: 'a@b.c', expires_at: 0 }

  test.each<[string, SessionState | undefined, string]>([
    ['nobody', undefined, '/login'],
    ['an address, no organization yet', discovered as SessionState, '/organizations'],
    ['another first factor is wanted', primary, '/login/another-way'],
    ['a second factor is wanted', pending, '/mfa'],
    ['a second factor must be set up', enrolling, '/mfa/enroll'],
    ['an app is being set up', { ...enrolling, new_totp: { secret: 's', recovery_codes: [] } }, '/mfa/enroll/totp'],
    ['a phone was just named', { ...enrolling, factors: ['sms_otp'], is_new_phone: true }, '/mfa'],
    ['new recovery codes', stateOf(arrived, undefined, { recovery_codes: ['a'] }), '/mfa/recovery-codes'],
    ['signed in', stateOf(arrived), '/settings'],
    ['signed in, on the way to a page', stateOf(arrived, undefined, { return_to: '/reports' }), '/reports'],
  ])('%s: %#', (_, state, page) => expect(nextPage(state)).toBe(page))
})

describe('what a log-in takes along', () => {
  const luggage = { password_changed_at: 7, return_to: '/reports' }
  const pending = stateOf(waits, undefined, luggage)

  test('stays with it until it has arrived', () => {
    expect(pending).toMatchObject(luggage)
    expect(stateOf(arrived, pending)).toMatchObject(luggage)
    expect(stateOf(arrived, pending, { return_to: '/other' })).toMatchObject({ return_to: '/other' })
  })

  test('is not for another member, and not for the next log-in of somebody who was signed in', () => {
    const other = { ...waits, member: toMember('', '', { member_id: 'member-2' }) }
    expect(stateOf(other, pending)).toMatchObject({ password_changed_at: undefined, return_to: undefined })
    const signedIn = stateOf(arrived, undefined, luggage)
    expect(stateOf(arrived, signedIn)).toMatchObject({ password_changed_at: undefined, return_to: undefined })
  })

  test('comes from the choice of an organization, when it is the same address', () => {
    const discovered = { status: 'discovered', intermediate_session_token: 'i', expires_at: 0, ...luggage } as const
    const mine: SessionState = { ...discovered, email_address: 'ada@example.com' }
    expect(stateOf(waits, mine)).toMatchObject(luggage)
    expect(stateOf(waits, { ...mine, email_address: 'bob@example.com' })).not.toMatchObject(luggage)
  })
})

test('a log-in that is sent back to its first step a second time is going in circles', () => {
  const back = { ...waits, primary_required: { allowed_auth_methods: ['password'] } }
  const first = stateOf(back)
  expect(first).toMatchObject({ status: 'primary_required', detours: 1 })
  expect(stateOf(back, first)).toBeUndefined()
  const forward = stateOf(waits, first)
  expect(forward).toMatchObject({ status: 'mfa_required', detours: 1 })
  expect(stateOf(back, forward)).toBeUndefined()
  expect(stateOf(arrived, first)).toMatchObject({ status: 'authenticated' })
  expect(stateOf(back, stateOf(arrived))).toMatchObject({ detours: 1 })
})
