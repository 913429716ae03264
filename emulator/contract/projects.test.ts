import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { crossOrganization, ludsProject, stytch } from './stytch.ts'
import {
  advance,
  BREACHED_PASSWORD,
  choose,
  logIn,
  NEW_PASSWORD,
  newAddress,
  newDomain,
  newTeam,
  PASSWORD,
  type Team,
} from './teams.ts'

const check = (password: string) => ludsProject().passwords.strengthCheck({ password })

const all = { has_lower_case: true, has_upper_case: true, has_digit: true, has_symbol: true }
const met = { missing_complexity: 0, missing_characters: 0 }

describe('a project with LUDS', () => {
  test.each([
    ['Abcdefgh12', { ...all, has_symbol: false, ...met }],
    ['abcdefghij é', { ...all, has_upper_case: false, has_digit: false, missing_complexity: 1, missing_characters: 0 }],
    ['Ab1!', { ...all, missing_complexity: 0, missing_characters: 6 }],
    [
      '日本語',
      {
        ...all,
        has_lower_case: false,
        has_upper_case: false,
        has_digit: false,
        missing_complexity: 2,
        missing_characters: 7,
      },
    ],
  ])('says what "%s" has and lacks', async (password, luds_feedback) => {
    expect(await check(password)).toMatchObject({
      valid_password: luds_feedback.missing_complexity + luds_feedback.missing_characters === 0,
      strength_policy: 'luds',
      breach_detection_on_create: false,
      luds_feedback,
      zxcvbn_feedback: null,
    })
  })

  test('takes a password that is easy to guess and has all that is asked for, and refuses the others', async () => {
    const client = ludsProject()
    const reset = async (new_password: string) => {
      const { organization_id, email_address } = await newTeam()
      const given = { organization_id, email_address, existing_password: PASSWORD, new_password }
      return errorTypeOf(client.passwords.existingPassword.reset(given))
    }
    // The second one is on the list of breached passwords.
    for (const password of ['Password123', 'Tr0ub4dour&3']) expect(await reset(password)).toBe('answered')
    expect(await reset('correct horse battery staple')).toBe('weak_password')
  })

  test('and without breach checks calls no password breached, and lets its owner in', async () => {
    const password = BREACHED_PASSWORD
    expect(await check(password)).toMatchObject({ breached_password: false })
    const { organization_id, email_address } = await newTeam({}, { password })
    const call = (project: typeof stytch) =>
      errorTypeOf(project.passwords.authenticate({ organization_id, email_address, password }))
    expect([await call(stytch), await call(ludsProject())]).toEqual(['member_reset_password', 'answered'])
  })
})

test('a project decides after how many failures a member is locked, and for how long', async () => {
  const client = ludsProject()
  const team = await newTeam()
  const { organization_id, email_address } = team
  const guess = () => errorTypeOf(client.passwords.authenticate({ organization_id, email_address, password: 'wrong' }))
  for (let count = 0; count < 5; count += 1) expect(await guess()).toBe('unauthorized_credentials')
  expect(await guess()).toBe('user_lock_limit_reached')
  await advance(team, 16)
  expect(await errorTypeOf(logIn(team))).toBe('answered')
})

describe('changing a password', () => {
  const change = {
    'in a session': async (client: typeof stytch, { organization_id, email_address }: Team) => {
      const given = { organization_id, email_address, password: PASSWORD }
      const { session_token } = await client.passwords.authenticate(given)
      await client.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
    },
    'with the old one': async (client: typeof stytch, { organization_id, email_address }: Team) => {
      const passwords = { existing_password: PASSWORD, new_password: NEW_PASSWORD }
      await client.passwords.existingPassword.reset({ organization_id, email_address, ...passwords })
    },
  }
  const theSame = async () => {
    const email_address = newAddress()
    const [here, there] = [await newTeam({}, { email_address }), await newTeam({}, { email_address })]
    return { here, there, session_token: (await logIn(there)).session_token }
  }
  const isAlive = (session_token: string) => errorTypeOf(stytch.sessions.authenticate({ session_token }))

  describe.each(Object.entries(change))('%s', (_, changeIt) => {
    test('changes that of all organizations, where they have one, and ends their sessions', async () => {
      const client = crossOrganization()
      const { here, there, session_token } = await theSame()
      await changeIt(client, here)
      expect(await errorTypeOf(logIn(there))).toBe('unauthorized_credentials')
      expect(await errorTypeOf(logIn(there, { password: NEW_PASSWORD }))).toBe('answered')
      expect(await isAlive(session_token)).toBe('session_not_found')
    })

    test('leaves other organizations alone, where each has its own', async () => {
      const { here, there, session_token } = await theSame()
      await changeIt(stytch, here)
      expect(await errorTypeOf(logIn(there))).toBe('answered')
      expect(await isAlive(session_token)).toBe('answered')
    })
  })
})

test('the session JWT is of the project that asked, whose SDK verifies it without a call', async () => {
  const client = ludsProject()
  const { organization_id, email_address, member_id } = await newTeam()
  const { session_jwt } = await client.passwords.authenticate({ organization_id, email_address, password: PASSWORD })
  expect(await client.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({ member_id })
  await expect(stytch.sessions.authenticateJwtLocal({ session_jwt })).rejects.toThrow(/jwt_invalid/)
})

// What a new test project has registered; here it is no default, and not for invitations.
const REGISTERED = 'http://localhost:3000/authenticate'
const someone = async () => {
  const { organization_id, email_address } = await newTeam()
  return { organization_id, email_address }
}

const startWithoutLogin = ({ organization_id, email_address }: Team) =>
  ludsProject().passwords.email.resetStart({ organization_id, email_address, reset_password_redirect_url: REGISTERED })

testRefusals('POST /v1/b2b/passwords/email/reset/start', {
  no_password_reset_redirect_url: async () => ludsProject().passwords.email.resetStart(await someone()),
  no_default_login_redirect_url_set: async () => startWithoutLogin(await newTeam()),
  no_login_redirect_url: async () => {
    const team = await newTeam()
    await choose(team, { missing_login_url: 'no_login_redirect_url' })
    return startWithoutLogin(team)
  },
})

testRefusals('POST /v1/b2b/magic_links/email/login_or_signup', {
  no_default_login_redirect_url_set: async () => ludsProject().magicLinks.email.loginOrSignup(await someone()),
  no_default_signup_redirect_url_set: async () => {
    const domain = newDomain()
    const joinable = { email_jit_provisioning: 'RESTRICTED', email_allowed_domains: [domain] }
    const { organization_id } = await newTeam(joinable)
    return ludsProject().magicLinks.email.loginOrSignup({ organization_id, email_address: newAddress(domain) })
  },
})

testRefusals('POST /v1/b2b/magic_links/email/discovery/send', {
  no_default_discovery_redirect_url_set: async () =>
    ludsProject().magicLinks.email.discovery.send({ email_address: newAddress() }),
})
