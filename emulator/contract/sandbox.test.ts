import { describe, expect, test } from 'vitest'
import { testRefusals } from './refusals.ts'
import { is_emulator, onlyInEmulator, stytch } from './stytch.ts'

// The values that Stytch documents for its test environment.

const to = {
  organization_id: 'organization-test-007d9d4a-deac-4a87-ba0a-e6e8afba4d4b',
  email_address: 'sandbox@stytch.com',
}
const LASTING = 'DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94='
const SPENT = '3pzjQpgksDlGKWEwUq2Up--hCHC_0oamfLHyfspKDFU='
const UNKNOWN = 'CprTtwhnRNiMBiUS2jSLcWYrfuO2POeBNdo5HhW6qTM='

const open = (magic_links_token: string) => stytch.magicLinks.authenticate({ magic_links_token })
const find = (discovery_magic_links_token: string) =>
  stytch.magicLinks.discovery.authenticate({ discovery_magic_links_token })

/** The address gets one link a second like every other, by the clock of its organization. */
async function nextSecond() {
  if (!is_emulator) return
  await onlyInEmulator('').post('clock', { organization_id: to.organization_id, advance_seconds: 1 })
}

describe('in the sandbox', () => {
  test.each([
    ['login_or_signup', () => stytch.magicLinks.email.loginOrSignup(to)],
    ['discovery/send', () => stytch.magicLinks.email.discovery.send({ email_address: to.email_address })],
  ])('%s answers, and nothing is sent', async (_, call) => {
    await nextSecond()
    expect(await call()).toMatchObject({ status_code: 200 })
    if (!is_emulator) return
    const query = { to: to.email_address }
    expect(await onlyInEmulator('').get('messages', query)).toEqual({ messages: [] })
  })

  test('the lasting token opens again and again', async () => {
    for (const call of [open, open, find, find]) expect(await call(LASTING)).toMatchObject({ status_code: 200 })
  })
})

testRefusals('POST /v1/b2b/magic_links/authenticate', {
  unable_to_auth_magic_link: () => open(SPENT),
  magic_link_not_found: () => open(UNKNOWN),
})

testRefusals('POST /v1/b2b/magic_links/discovery/authenticate', {
  unable_to_auth_magic_link: () => find(SPENT),
  magic_link_not_found: () => find(UNKNOWN),
})
