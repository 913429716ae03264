import { beforeEach, expect, test, vi } from 'vitest'
import type { Account } from './auth/outcome'
import type { WaitingForFactor } from './session-state'
import { arrived } from './testing'

// One state in one small cookie, and how often Stytch is asked about it.

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw Object.assign(new Error(`to ${to}`), { digest: `NEXT_REDIRECT;replace;${to};307;` })
  },
}))
// React's own cache forgets between requests; here every call is a request of its own.
vi.mock('react', () => ({ cache: (read: unknown) => read }))

const settings = {
  APP_URL: 'http://localhost:3000',
  SESSION_SECRET: { 1: 'a'.repeat(32) },
  SESSION_RECHECK_SECONDS: 60,
  SESSION_LIFETIME_MINUTES: 1440,
}
vi.mock('./env', () => ({ env: () => settings }))

const settle = vi.fn()
vi.mock('./stytch/errors', () => ({ settle }))

const { clearSession, noteInSession, proceed, readCurrentToken, readSession } = await import('./session')
const { requireMember, requirePending, requireRecoveryCodes, requireSession, toEndedMark } = await import('./guards')

const { member, organization, member_session } = arrived
const said = { member, organization, member_session }
const signedIn = (session_token = 't'.repeat(44)) => {
  const account: Account = { ...said, received_at: Date.now() }
  return { status: 'authenticated' as const, session_token, account }
}
const pending = {
  status: 'mfa_required' as const,
  intermediate_session_token: 't'.repeat(44),
  member_id: `member-test-${crypto.randomUUID()}`,
  organization_id: `organization-test-${crypto.randomUUID()}`,
  organization_slug: 'a'.repeat(128),
  organization_name: '金'.repeat(60),
  email_address: 'ada@example.com',
  expires_at: Date.now(),
  factors: ['sms_otp' as const],
  enrollable: [],
  phone_number_ending: '42',
  code_sent_at: Date.now(),
}

beforeEach(() => {
  jar.clear()
  settle.mockReset()
  settings.SESSION_RECHECK_SECONDS = 60
})

test('signed in and waiting for a code are never both true', async () => {
  await proceed(pending, { return_to: '/settings' })
  expect(await readSession()).toEqual({ ...pending, return_to: '/settings' })
  await proceed(signedIn(), { password_changed_at: 7 })
  const state = await readSession()
  expect(state).toMatchObject({ status: 'authenticated', password_changed_at: 7 })
  expect(JSON.stringify(state)).not.toContain('intermediate')
  await clearSession()
  expect(await readSession()).toBeUndefined()
})

test('the cookie stays below 1 kB, and below what browsers refuse at its longest', async () => {
  await proceed(signedIn())
  expect(jar.get('session')?.length).toBeLessThan(1024)
  await proceed({ ...pending, organization_slug: 'acme', organization_name: 'Acme' })
  expect(jar.get('session')?.length).toBeLessThan(1024)
  await proceed(pending, { return_to: `/${'a'.repeat(511)}` })
  expect(jar.get('session')?.length).toBeLessThan(4000)
  const new_totp = { secret: 'A'.repeat(32), recovery_codes: Array.from({ length: 10 }, () => 'abcd-1234-efgh') }
  await noteInSession((await readSession()) as WaitingForFactor, { new_totp })
  expect(jar.get('session')?.length).toBeLessThan(4000)
})

test('what an action has just heard from Stytch is not asked again', async () => {
  await proceed(signedIn())
  expect(await requireMember('/settings')).toMatchObject(said)
  expect(settle).not.toHaveBeenCalled()
})

test('Stytch is asked again after the recheck time, at once when told so, and at every view with 0', async () => {
  settle.mockImplementation(async () => ({ status: 'answered', answer: { session_token: 't', ...said } }))
  await proceed(signedIn('rechecked'))
  vi.useFakeTimers({ now: Date.now() + 60_001, toFake: ['Date'] })
  await requireMember('/settings')
  await requireMember('/settings')
  expect(settle).toHaveBeenCalledTimes(1)
  await requireMember('/settings', 0)
  expect(settle).toHaveBeenCalledTimes(2)
  settings.SESSION_RECHECK_SECONDS = 0
  await requireMember('/settings')
  await requireMember('/settings')
  expect(settle).toHaveBeenCalledTimes(4)
  vi.useRealTimers()
})

test('who is not signed in is led to where that can be mended', async () => {
  await expect(requireMember('/a?b=c')).rejects.toThrow('to /login?return_to=%2Fa%3Fb%3Dc')
  await proceed(pending)
  await expect(requireMember('/settings')).rejects.toThrow('to /mfa')
  await proceed(signedIn('ended'))
  settle.mockResolvedValueOnce({ status: 'rejected', error_type: 'session_not_found' })
  const ended = toEndedMark((await readSession()) as never)
  await expect(requireMember('/settings', 0)).rejects.toThrow(`to /login?ended=${ended}&return_to=%2Fsettings`)
  settle.mockResolvedValueOnce({ status: 'unavailable', reference: 'abcd1234' })
  await expect(requireMember('/settings', 0)).rejects.toThrow(
    'to /unavailable?reference=abcd1234&return_to=%2Fsettings',
  )
})

test('a guard always answers 303: with 307 a browser would post the password again', async () => {
  await expect(requireMember('/settings')).rejects.toMatchObject({ digest: expect.stringContaining(';303;') })
})

test('when Stytch cannot be asked, an answer of the last five minutes still counts, and not a refusal', async () => {
  await proceed(signedIn('honoured'))
  settle.mockResolvedValue({ status: 'unconfirmed', reference: 'abcd1234' })
  vi.useFakeTimers({ now: Date.now() + 4 * 60_000, toFake: ['Date'] })
  expect(await requireMember('/settings')).toMatchObject(said)
  vi.setSystemTime(Date.now() + 61_000)
  await expect(requireMember('/settings')).rejects.toThrow('to /unavailable')
  vi.useRealTimers()
  settle.mockResolvedValue({ status: 'rejected', error_type: 'session_not_found' })
  await proceed(signedIn('revoked'))
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
  await expect(requireMember('/settings')).rejects.toThrow('to /login')
  vi.useRealTimers()
})

test('a log-in that waits for its code is over after its time, and is none for who is signed in', async () => {
  await expect(requirePending()).rejects.toThrow('to /login')
  await proceed({ ...pending, expires_at: Date.now() + 1000 })
  expect(await requirePending()).toMatchObject({ member_id: pending.member_id })
  await proceed({ ...pending, expires_at: Date.now() - 1 })
  await expect(requirePending()).rejects.toThrow('to /login?notice=mfa_ended')
  await proceed(signedIn())
  await expect(requirePending()).rejects.toThrow('to /settings')
})

test('what must be confirmed is confirmed by the next answer of Stytch', async () => {
  await proceed(signedIn())
  await noteInSession((await readSession()) as never, { must_confirm: true } as never)
  expect(await readSession()).toMatchObject({ must_confirm: true })
  await proceed(signedIn())
  expect(await readSession()).not.toHaveProperty('must_confirm')
})

test('an outcome leads on, and who has arrived needs no way back any more', async () => {
  expect(await proceed(pending, { return_to: '/reports' })).toBe('/mfa')
  const outcome = signedIn()
  outcome.account.member = { ...said.member, member_id: pending.member_id }
  expect(await proceed(outcome)).toBe('/reports')
  expect(await readSession()).not.toHaveProperty('return_to')
})

test('nothing is guarded less while recovery codes have not been seen', async () => {
  await proceed(signedIn(), { recovery_codes: ['abcd-1234-efgh'], return_to: '/reports' })
  await expect(requireMember('/settings')).rejects.toThrow('to /mfa/recovery-codes')
  const state = await requireRecoveryCodes()
  await noteInSession(state, { recovery_codes: undefined })
  expect(await requireMember('/settings')).toMatchObject(said)
  await expect(requireRecoveryCodes()).rejects.toThrow('to /reports')
})

test('a factor joins only a session of its own organization', async () => {
  await proceed(signedIn())
  for (const name of ['acme', 'organization-1'])
    expect(await readCurrentToken(name)).toEqual({ session_token: 't'.repeat(44) })
  expect(await readCurrentToken('globex')).toBeUndefined()
  await proceed(pending)
  expect(await readCurrentToken(pending.organization_id)).toEqual({ intermediate_session_token: 't'.repeat(44) })
  await proceed({
    status: 'discovered',
    intermediate_session_token: 't',
    email_address: 'a@example.com',
    expires_at: 0,
  })
  expect(await readCurrentToken('')).toBeUndefined()
})

test('a session that is older than its lifetime opens nothing, and no factor joins it', async () => {
  await proceed(signedIn())
  vi.useFakeTimers({ now: Date.now() + 24 * 60 * 60_000, toFake: ['Date'] })
  await expect(requireSession('/settings')).rejects.toThrow(/^to \/login\?ended=[\w-]+&return_to=%2Fsettings$/)
  expect(await readCurrentToken('acme')).toBeUndefined()
  vi.useRealTimers()
})
