import { beforeAll, vi } from 'vitest'
import { settings } from '../../emulator/settings.ts'
import { mountEmulator, PASSWORD, type Team } from '../../emulator/testing.ts'
import { logIn } from './login'

/** Lets the verbs talk, through the real SDK, to the emulator's handlers in this process. */
export function mountStytch(): void {
  mountEmulator()
  beforeAll(() => {
    vi.stubEnv('STYTCH_PROJECT_ID', settings.project_id)
    vi.stubEnv('STYTCH_SECRET', settings.secret)
    vi.stubEnv('STYTCH_API_URL', 'http://127.0.0.1:4999')
    vi.stubEnv('APP_URL', settings.app_url)
    vi.stubEnv('SESSION_SECRET', 'x'.repeat(32))
    // Neither is Stytch's default.
    vi.stubEnv('SESSION_DURATION_MINUTES', '90')
    vi.stubEnv('SESSION_LIFETIME_MINUTES', '180')
    vi.stubEnv('RESET_LINK_EXPIRATION_MINUTES', '10')
    vi.stubEnv('NEUTRAL_ANSWER_MS', '0')
    // All tests are one client.
    vi.stubEnv('LIMITS_SCALE', '1000')
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
  })
}

/** A browser that holds nothing yet: no session to join, and PKCE off. */
export const newBrowser = {
  current: undefined,
  code_challenge: undefined,
  code_verifier: undefined,
  opening_id: 'first',
  locale: 'en',
} as const

/** What a member of the team types into a form, in a new browser. */
export const asked = ({ organization, email_address }: Team) => ({
  ...newBrowser,
  organization: organization.organization_slug,
  email_address,
})

/** Logs a member of the team in, and answers the session token. */
export async function signIn(team: Team): Promise<string> {
  const outcome = await logIn({ ...asked(team), password: PASSWORD })
  if (outcome.status !== 'authenticated') throw new Error(outcome.status)
  return outcome.session_token
}
