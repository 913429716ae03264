import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMember, createOrganization } from './directory.ts'
import { advance, errorTypeOf, mountEmulator, newTeam, stytch } from './testing.ts'

mountEmulator()

// In a second that does not pass by itself.
const SECOND = new Date('2030-01-01T00:00:00.000Z')
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: SECOND }))
afterEach(() => void vi.useRealTimers())

const newAddress = () => `${crypto.randomUUID()}@example.com`

/** The three calls that share the limit, for one address in one organization. */
function callsTo(organization_id: string, email_address: string) {
  return {
    logIn: () => errorTypeOf(stytch.magicLinks.email.loginOrSignup({ organization_id, email_address })),
    find: () => errorTypeOf(stytch.magicLinks.email.discovery.send({ email_address: email_address.toUpperCase() })),
    invite: () => errorTypeOf(stytch.magicLinks.email.invite({ organization_id, email_address })),
  }
}

const pending = () => newTeam({}, { status: 'pending' })

test.each([
  ['logIn', 'find'],
  ['find', 'invite'],
  ['invite', 'logIn'],
] as const)('an address gets one magic link a second: after %s comes no %s', async (first, second) => {
  const { organization_id, email_address } = await pending()
  const calls = callsTo(organization_id, email_address)
  expect([await calls[first](), await calls[second]()]).toEqual(['answered', 'too_many_requests'])
})

test('the window begins with the second, not with the mail', async () => {
  const { organization_id, email_address } = await pending()
  const { logIn } = callsTo(organization_id, email_address)
  vi.setSystemTime(SECOND.getTime() + 900)
  expect(await logIn()).toBe('answered')
  vi.setSystemTime(SECOND.getTime() + 999)
  expect(await logIn()).toBe('too_many_requests')
  vi.setSystemTime(SECOND.getTime() + 1000)
  expect(await logIn()).toBe('answered')
})

test('the clock is that of the organization', async () => {
  const team = await pending()
  const { logIn, find } = callsTo(team.organization_id, team.email_address)
  expect(await logIn()).toBe('answered')
  await advance(team, 1)
  expect([await logIn(), await find()]).toEqual(['answered', 'too_many_requests'])
})

test('other addresses, and mails for a new password, do not count', async () => {
  const { organization_id, email_address } = await newTeam()
  const other = createMember(createOrganization({ organization_name: 'Other' }), { email_address: newAddress() })
  expect(await callsTo(organization_id, email_address).logIn()).toBe('answered')
  expect(await callsTo(other.organization_id, other.email_address).logIn()).toBe('answered')
  const reset = () => errorTypeOf(stytch.passwords.email.resetStart({ organization_id, email_address }))
  expect([await reset(), await reset()]).toEqual(['answered', 'answered'])
})
