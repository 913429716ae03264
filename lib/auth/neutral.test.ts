import { beforeEach, expect, test, vi } from 'vitest'
import { newTeam, PASSWORD, type Team } from '../../emulator/testing.ts'
import { asked, mountStytch } from './testing'

mountStytch()

// Whether an answer was held back, and whether it was one that may tell.
const held: boolean[] = []
vi.mock('./even-time', () => ({
  inEvenTime: async <T>(call: Promise<T>, mayTell: (result: T) => boolean = () => false) => {
    const result = await call
    held.push(!mayTell(result))
    return result
  },
}))

beforeEach(() => void held.splice(0))

const { startPasswordReset } = await import('./password-reset')
const { sendLoginLink } = await import('./login-link')
const { sendDiscoveryLink } = await import('./discovery')
const { startDiscoveryReset } = await import('./discovery-password')
const { logIn } = await import('./login')

const mails = { startPasswordReset, sendLoginLink, sendDiscoveryLink, startDiscoveryReset }

test.each(Object.entries(mails))('the answer of %s comes at an even time', async (_, send) => {
  await send(asked(newTeam()))
  await send({ ...asked(newTeam()), email_address: 'nobody@example.com' })
  expect(held).toEqual([true, true])
})

test('a refused log-in comes at an even time, and one that went well at once', async () => {
  const team: Team = newTeam()
  await logIn({ ...asked(team), password: 'not the password' })
  await logIn({ ...asked(team), email_address: 'nobody@example.com', password: PASSWORD })
  await logIn({ ...asked(team), password: PASSWORD })
  expect(held).toEqual([true, true, false])
})
