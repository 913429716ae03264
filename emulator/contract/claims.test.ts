import { testRefusals } from './refusals.ts'
import { stytch } from './stytch.ts'
import { logIn, named, newTeam, PASSWORD, type Team, unknownToken } from './teams.ts'

// Every call that makes or renews a session takes claims, and no more than 4 kB of them.

const tooMuch = { session_custom_claims: { story: 'x'.repeat(4097) } }
const waiting = { ...tooMuch, intermediate_session_token: unknownToken() }

const calls: Record<string, (team: Team) => Promise<unknown>> = {
  'passwords/authenticate': (team) => logIn(team, tooMuch),
  'passwords/email/reset': () =>
    stytch.passwords.email.reset({ password_reset_token: unknownToken(), password: PASSWORD, ...tooMuch }),
  'passwords/session/reset': ({ organization_id }) =>
    stytch.passwords.sessions.reset({ organization_id, password: PASSWORD, session_token: unknownToken(), ...tooMuch }),
  'passwords/existing_password/reset': ({ organization_id, email_address }) => {
    const passwords = { existing_password: PASSWORD, new_password: PASSWORD }
    return stytch.passwords.existingPassword.reset({ organization_id, email_address, ...passwords, ...tooMuch })
  },
  'magic_links/authenticate': () => stytch.magicLinks.authenticate({ magic_links_token: unknownToken(), ...tooMuch }),
  'discovery/intermediate_sessions/exchange': ({ organization_id }) =>
    stytch.discovery.intermediateSessions.exchange({ organization_id, ...waiting }),
  'discovery/organizations/create': () => stytch.discovery.organizations.create(waiting),
  'sessions/authenticate': () => stytch.sessions.authenticate({ session_token: unknownToken(), ...tooMuch }),
  'sessions/exchange': ({ organization_id }) =>
    stytch.sessions.exchange({ organization_id, session_token: unknownToken(), ...tooMuch }),
  'otps/sms/authenticate': (team) => stytch.otps.sms.authenticate({ ...named(team), code: '000000', ...waiting }),
  'totp/authenticate': (team) => stytch.totps.authenticate({ ...named(team), code: '000000', ...waiting }),
  'recovery_codes/recover': (team) =>
    stytch.recoveryCodes.recover({ ...named(team), recovery_code: 'aaaa-bbbb-cccc', ...waiting }),
}

for (const [path, call] of Object.entries(calls))
  testRefusals(`POST /v1/b2b/${path}`, { custom_claims_too_large: async () => call(await newTeam()) })
