import { startEmulator } from './emulator.mjs'
import { inTurns, printPair } from './figures.mjs'

const ORGANIZATIONS = 100
const MEMBERS = 10_000
const AT_ONCE = 50
const ROUNDS = 200
const PASSWORD = 'plain river copper lantern'

/** Whether ten thousand members make an emulator slower than ten do. */
export async function measureSize(ports) {
  const [small, large] = await Promise.all(ports.map(startEmulator))
  await Promise.all([fill(small, 1, 10), fill(large, ORGANIZATIONS, MEMBERS)])
  const names = ['10 members', `${MEMBERS} members`]
  const people = await Promise.all([small, large].map(addPerson))
  for (const [title, call] of Object.entries(calls)) {
    const [first, second] = [small, large].map((emulator, index) => () => call(emulator, people[index]))
    printPair(title, names, await inTurns(ROUNDS, first, second))
  }
  await Promise.all([small.stop(), large.stop()])
}

const calls = {
  'Logging in with a password': ({ stytch }, { organization_id, email_address }) =>
    stytch('passwords/authenticate', { organization_id, email_address, password: PASSWORD }),
  'Authenticating a session': ({ stytch }, { session_token }) => stytch('sessions/authenticate', { session_token }),
  'Asking for a reset link': ({ stytch }, { organization_id, email_address }) =>
    stytch('passwords/email/reset/start', { organization_id, email_address }),
}

async function fill({ control }, organizations, members) {
  for (let index = 0; index < organizations; index += 1) {
    await control('organizations', { organization_name: `Crowd ${index}`, organization_slug: `crowd-${index}` })
  }
  for (let start = 0; start < members; start += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, members - start) }, (_, offset) => start + offset)
    await Promise.all(
      numbers.map((number) =>
        control('members', {
          organization_id: `crowd-${number % organizations}`,
          email_address: `member-${number}@example.com`,
        }),
      ),
    )
  }
}

/** Somebody in the last organization, who is signed in. */
async function addPerson({ control, stytch }) {
  const email_address = 'somebody@example.com'
  const { organization } = await control('organizations', { organization_name: 'Last', organization_slug: 'last' })
  const { organization_id } = organization
  await control('members', { organization_id, email_address, password: PASSWORD })
  const { session_token } = await stytch('passwords/authenticate', {
    organization_id,
    email_address,
    password: PASSWORD,
  })
  return { organization_id, email_address, session_token }
}
