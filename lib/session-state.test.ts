import { describe, expect, test } from 'vitest'
import { nextPage, type SessionState, type WaitingForFactor } from './session-state'
import { arrived, stateOf, toMember, waits } from './testing'

// Every state that Stytch's answers lead to, and the page that each of them leads to.

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
    ['a phone was just named', { ...enrolling, factors: ['sms_otp'] }, '/mfa'],
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

  test('new recovery codes stay until they are seen, whatever the same member does in another tab', () => {
    const unseen = stateOf(arrived, undefined, { recovery_codes: ['a'] })
    expect(stateOf(arrived, unseen)).toMatchObject({ recovery_codes: ['a'] })
    const other = { ...arrived, member: toMember('', '', { member_id: 'member-2' }) }
    expect(stateOf(other, unseen)).toMatchObject({ recovery_codes: undefined })
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
