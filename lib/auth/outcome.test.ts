import { describe, expect, test } from 'vitest'
import { fullAnswer, primaryAnswer } from './answers'
import { isFresh } from './change-password'
import { toOutcome } from './outcome'

const NOW = Date.parse('2026-05-01T12:00:00Z')

const member = {
  member_id: 'member-1',
  email_address: 'ada@example.com',
  name: 'Ada',
  roles: [{ role_id: 'stytch_member' }],
  mfa_phone_number: '+15555550142',
  totp_registration_id: '',
}
const organization = { organization_id: 'organization-1', organization_slug: 'acme', organization_name: 'Acme' }
const member_session = {
  started_at: '2026-05-01T12:00:00Z',
  last_accessed_at: '2026-05-01T12:00:00Z',
  authentication_factors: [{ last_authenticated_at: '2026-05-01T12:00:00Z' }],
}
const full = { member_authenticated: true, session_token: 'token', member_session, member, organization }
const pending = {
  member_authenticated: false,
  session_token: '',
  intermediate_session_token: 'intermediate',
  member_session: null,
  mfa_required: { member_options: null, secondary_auth_initiated: 'sms_otp' },
  primary_required: null,
  member,
  organization,
}

const outcomeOf = (answer: unknown) => toOutcome(primaryAnswer.parse(answer), NOW)

describe('an answer', () => {
  test('with a session is a member who is signed in', () => {
    expect(outcomeOf(full)).toMatchObject({
      status: 'authenticated',
      session_token: 'token',
      account: { received_at: NOW },
    })
  })

  test('without one waits for a second factor, for ten minutes', () => {
    expect(outcomeOf(pending)).toEqual({
      status: 'mfa_required',
      intermediate_session_token: 'intermediate',
      member_id: 'member-1',
      ...organization,
      email_address: 'ada@example.com',
      expires_at: NOW + 600_000,
      factors: ['sms_otp'],
      enrollable: [],
      phone_number_ending: '42',
      code_sent_at: NOW,
    })
  })

  test('that wants another first factor says so', () => {
    const primary_required = { allowed_auth_methods: ['sso'] }
    expect(outcomeOf({ ...pending, primary_required })).toMatchObject({
      status: 'primary_required',
      allowed_auth_methods: ['sso'],
    })
  })
})

describe('no answer is', () => {
  test.each([
    ['a success without a token', { ...full, session_token: '' }],
    ['a success without a session', { ...full, member_session: null }],
    ['a pending one without a token', { ...pending, intermediate_session_token: '' }],
    ['one of the wrong types', { ...full, session_token: 7 }],
    ['an empty one', {}],
    ['null', null],
  ])('%s', (_, answer) => expect(primaryAnswer.safeParse(answer).success).toBe(false))

  test('a completed second factor without a token', () => {
    expect(fullAnswer.safeParse({ ...full, session_token: '' }).success).toBe(false)
  })
})

describe('a session is fresh', () => {
  const account = (last_authenticated_at: string | null, last_accessed_at = '2026-05-01T12:00:00Z') => ({
    member,
    organization,
    member_session: {
      started_at: last_accessed_at,
      last_accessed_at,
      authentication_factors: [{ last_authenticated_at }],
    },
    received_at: NOW,
  })

  test.each([
    ['when a factor is 4:59 old', account('2026-05-01T11:55:01Z'), NOW, true],
    ['not when it is 5:00 old', account('2026-05-01T11:55:00Z'), NOW, false],
    ['not when the rest has passed since', account('2026-05-01T11:56:00Z'), NOW + 60_000, false],
    ['whatever our clock says', account('2026-05-01T07:59:00Z', '2026-05-01T08:00:00Z'), NOW, true],
    ['not when the time is missing', account(null), NOW, false],
    ['not when the time is nonsense', account('yesterday'), NOW, false],
    [
      'not without any factor',
      { ...account(null), member_session: { ...member_session, authentication_factors: [] } },
      NOW,
      false,
    ],
  ])('%s', (_, given, now, fresh) => expect(isFresh(given, now)).toBe(fresh))
})
