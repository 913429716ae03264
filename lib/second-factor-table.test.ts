import { describe, expect, test } from 'vitest'
import { nextPage, type WaitingForFactor } from './session-state'
import { arrived, type Has, NOW, type Policy, sent, stateOf, toMember, toOrganization, waits } from './testing'

type Case = {
  policy: Policy
  has: Has
  preferred: string
  isSent: boolean
  is_breakglass: boolean
  isUnproven: boolean
}

/** Every combination of what an organization allows, what a member has and what Stytch answers. */
const everyCase: Case[] = (['all', 'sms', 'totp', 'nothing'] as const).flatMap((policy) =>
  (['', 'sms', 'totp', 'sms totp'] as const).flatMap((has) =>
    ['', 'sms_otp', 'totp'].flatMap((preferred) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
        ...{ policy, has, preferred },
        ...{ isSent: bits % 2 > 0, is_breakglass: bits % 4 > 1, isUnproven: bits > 3 },
      })),
    ),
  ),
)

const answerFor = ({ policy, has, preferred, isSent, is_breakglass, isUnproven }: Case) => ({
  ...waits,
  member: toMember(has, preferred, { is_breakglass, mfa_phone_number_verified: !isUnproven }),
  organization: toOrganization(policy),
  mfa_required: isSent ? sent() : waits.mfa_required,
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

  test('follows the same rules for every combination of policy, member and answer', () => {
    expect(everyCase).toHaveLength(384)
    for (const one of everyCase) {
      const { policy, has, preferred, isSent, is_breakglass, isUnproven } = one
      const name = JSON.stringify(one)
      const { factors, enrollable } = stateOf(answerFor(one)) as WaitingForFactor
      const may = (kind: Policy) => policy === 'all' || policy === kind || is_breakglass
      const hasPhone = has.includes('sms') && may('sms')
      const hasApp = has.includes('totp') && may('totp')

      // Each factor that the member has and may use is offered once, and a code on its way can always be entered.
      expect(new Set(factors).size, name).toBe(factors.length)
      expect(factors.includes('sms_otp'), name).toBe(hasPhone || isSent)
      expect(factors.includes('totp'), name).toBe(hasApp)
      expect(factors.at(-1) === 'recovery_code', name).toBe(hasApp)
      // What is on its way comes first, then the default, then the app.
      if (isSent || (preferred === 'sms_otp' && hasPhone)) expect(factors[0], name).toBe('sms_otp')
      else if (hasApp) expect(factors[0], name).toBe('totp')
      // Whoever has proven nothing can set up whatever is allowed.
      const hasProvenNothing = factors.length === 0 || (isUnproven && !has.includes('totp'))
      const allowed = [may('totp') && 'totp', may('sms') && 'sms_otp'].filter(Boolean)
      expect(enrollable, name).toEqual(hasProvenNothing ? allowed : [])
    }
  })

  test('matters neither where another first factor comes first, nor where nothing is missing', () => {
    for (const one of everyCase) {
      const answer = answerFor(one)
      const primary_required = { allowed_auth_methods: ['password'] }
      expect(nextPage(stateOf({ ...answer, primary_required })), JSON.stringify(one)).toBe('/login/another-way')
      expect(nextPage(stateOf({ ...arrived, member: answer.member, organization: answer.organization }))).toBe(
        '/settings',
      )
    }
  })

  test('an authenticator app is known from the member, although the options are null, and from the options alone', () => {
    const factors = ['totp', 'recovery_code']
    expect(stateOf({ ...waits, member: toMember('totp') })).toMatchObject({ factors })
    const mfa_required = { member_options: { totp_registration_id: 'member-totp-1' }, secondary_auth_initiated: null }
    expect(stateOf({ ...waits, mfa_required })).toMatchObject({ factors })
  })

  test('an app whose set-up was never completed is not asked for, and can be set up', () => {
    const factorsOf = (has: Has, preferred: string, mfa_enrolled: boolean) =>
      (stateOf({ ...waits, member: toMember(has, preferred, { mfa_enrolled }) }) as WaitingForFactor).factors.join(' ')
    // Nothing shows that it was completed.
    expect(factorsOf('totp', '', false)).toBe('')
    expect(factorsOf('totp', 'sms_otp', false)).toBe('')
    // Something does, or there is another way.
    expect(factorsOf('totp', 'totp', false)).toBe('totp recovery_code')
    expect(factorsOf('totp', '', true)).toBe('totp recovery_code')
    expect(factorsOf('sms totp', 'sms_otp', false)).toBe('sms_otp totp recovery_code')
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
