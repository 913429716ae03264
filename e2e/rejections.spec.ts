import { breakCalls, listErrors } from './emulator'
import { alertOf, expect, headingOf, isScripted, makePersonWithPhone, test } from './fixtures'
import { type Step, steps } from './steps'

// Every refusal that the emulator declares for a call has an expectation here; a new one without is a red test.

/** A text in the form's alert, or the heading of the page that follows (and the status it shows). */
type Expectation = string | { heading: string; status?: string }

const ENDED: Expectation = { heading: 'Log in', status: 'ends after ten minutes' }
const SIGNED_OUT: Expectation = { heading: 'Log in', status: 'You were logged out' }
const DEAD_LINK: Expectation = { heading: 'This link no longer works' }
const NEUTRAL: Expectation = { heading: 'Check your email' }
const PAUSED = 'This account is paused'
const ANOTHER_WAY = 'Your organization logs in another way'
const REFUSED_LOGIN = 'Check the organization, the email and the password'
const TOO_FAST = 'too many tries at once'
const WRONG_PASSWORD = "That isn't your current password"
const WEAK = 'too easy to guess'
const LEAKED = 'in a list of leaked passwords'
const CANNOT_TEXT = "Messages can't reach that phone number"

/** What only our own mistake or wrong settings could cause: the sentence for "nothing was done". */
const ours = [
  'action_available_only_for_active_members',
  'action_available_only_once_primary_authentication_is_met',
  'bad_request',
  'cross_org_passwords_enabled',
  'duplicate_member_phone_number',
  'duplicate_member_phone_number_for_member',
  'invalid_expiration',
  'invalid_pkce_code_challenge',
  'invalid_pkce_code_verifier',
  'invalid_session_duration_minutes',
  'no_match_for_provided_magic_link_url',
  'no_session_arguments',
  'pkce_did_not_expect_code_verifier',
  'pkce_expected_code_verifier',
  'pkce_mismatch',
  'too_many_session_arguments',
  'unable_to_parse_session_jwt',
]

const expectations: Record<string, Record<string, Expectation | 'unavailable'>> = {
  'asking for a reset link': {
    invalid_email: NEUTRAL,
    member_not_found: NEUTRAL,
    operation_restricted_by_organization_auth_methods: NEUTRAL,
    organization_not_found: NEUTRAL,
    too_many_requests: NEUTRAL,
    unauthorized_credentials: 'unavailable',
  },
  'setting a new password': {
    breached_password: LEAKED,
    intermediate_session_not_found: 'unavailable',
    invalid_session_token: 'unavailable',
    invalid_token: DEAD_LINK,
    member_session_member_id_mismatch: 'unavailable',
    operation_restricted_by_organization_auth_methods: ANOTHER_WAY,
    session_not_found: 'unavailable',
    too_many_requests: 'unavailable',
    unable_to_auth_password_reset_token: DEAD_LINK,
    unauthorized_credentials: 'unavailable',
    user_lock_limit_reached: PAUSED,
    weak_password: WEAK,
  },
  'logging in': {
    intermediate_session_not_found: 'unavailable',
    invalid_email: REFUSED_LOGIN,
    invalid_session_token: 'unavailable',
    member_not_found: REFUSED_LOGIN,
    member_password_not_found: REFUSED_LOGIN,
    member_reset_password: 'Your password is right, but it is in a list of leaked passwords',
    member_session_member_id_mismatch: 'unavailable',
    operation_restricted_by_organization_auth_methods: REFUSED_LOGIN,
    organization_not_found: REFUSED_LOGIN,
    session_not_found: 'unavailable',
    too_many_requests: TOO_FAST,
    unauthorized_credentials: REFUSED_LOGIN,
    user_lock_limit_reached: REFUSED_LOGIN,
  },
  'logging in by a link': {
    intermediate_session_not_found: 'unavailable',
    invalid_session_token: 'unavailable',
    invalid_token: DEAD_LINK,
    magic_link_not_found: DEAD_LINK,
    member_session_member_id_mismatch: 'unavailable',
    operation_restricted_by_organization_auth_methods: ANOTHER_WAY,
    session_not_found: 'unavailable',
    too_many_requests: 'unavailable',
    unable_to_auth_magic_link: DEAD_LINK,
    unauthorized_credentials: 'unavailable',
    user_lock_limit_reached: PAUSED,
  },
  'entering a code': {
    intermediate_session_not_found: ENDED,
    invalid_code: 'A code has 6 digits',
    invalid_intermediate_session_token_for_organization: ENDED,
    invalid_session_token: ENDED,
    member_not_found: 'unavailable',
    member_session_member_id_mismatch: 'unavailable',
    operation_restricted_by_organization_mfa_methods: ANOTHER_WAY,
    organization_not_found: 'unavailable',
    otp_code_not_found: "That isn't the newest code",
    session_not_found: 'unavailable',
    too_many_requests: TOO_FAST,
    unable_to_auth_otp_code: 'Codes work once, for two minutes',
    unauthorized_credentials: 'unavailable',
    user_lock_limit_reached: PAUSED,
  },
  'sending a new code': {
    intermediate_session_not_found: ENDED,
    invalid_intermediate_session_token_for_organization: ENDED,
    invalid_phone_number: CANNOT_TEXT,
    invalid_session_token: ENDED,
    member_not_found: 'unavailable',
    member_phone_number_not_found: CANNOT_TEXT,
    member_session_member_id_mismatch: 'unavailable',
    operation_restricted_by_organization_mfa_methods: ANOTHER_WAY,
    organization_not_found: 'unavailable',
    session_not_found: 'unavailable',
    too_many_requests: TOO_FAST,
    unauthorized_credentials: 'unavailable',
    invalid_phone_number_country_code: CANNOT_TEXT,
    downstream_carrier_error: CANNOT_TEXT,
    unsubscribed_phone_number: 'Text START',
  },
  'changing the password': {
    breached_password: LEAKED,
    invalid_session_token: SIGNED_OUT,
    operation_restricted_by_organization_auth_methods: ANOTHER_WAY,
    organization_not_found: 'unavailable',
    session_not_found: SIGNED_OUT,
    session_too_old_to_reset_password: { heading: "Confirm it's you" },
    too_many_requests: 'unavailable',
    unauthorized_credentials: 'unavailable',
    weak_password: WEAK,
  },
  "confirming that it's you": {
    intermediate_session_not_found: 'unavailable',
    invalid_email: 'unavailable',
    invalid_session_token: SIGNED_OUT,
    member_not_found: SIGNED_OUT,
    member_password_not_found: WRONG_PASSWORD,
    member_reset_password: 'That password is right, but it is in a list of leaked passwords',
    member_session_member_id_mismatch: SIGNED_OUT,
    operation_restricted_by_organization_auth_methods: ANOTHER_WAY,
    organization_not_found: 'unavailable',
    session_not_found: SIGNED_OUT,
    too_many_requests: TOO_FAST,
    unauthorized_credentials: WRONG_PASSWORD,
    user_lock_limit_reached: PAUSED,
  },
}

for (const [name, step] of Object.entries(steps)) {
  const expected = { ...Object.fromEntries(ours.map((type) => [type, 'unavailable'])), ...expectations[name] }

  test(`${name}: every refusal that Stytch can give is expected here`, async () => {
    const declared = (await listErrors())[`/v1/b2b/${step.call}`] ?? []
    // A failure at Stytch is no refusal: outages.spec.ts has it.
    expect(declared.filter((type) => type !== 'internal_server_error' && !(type in expected))).toEqual([])
  })

  const inPlace = Object.entries(expected).filter(([, expectation]) => typeof expectation === 'string')
  test(`${name}: refusals that stay on the page`, async ({ page, makePerson }) => {
    test.setTimeout(90_000)
    const person = step.needsCode ? await makePersonWithPhone(makePerson) : await makePerson()
    await step.open(page, person)
    for (const [error_type, expectation] of inPlace) {
      // The sentence for "nothing was done" is one and the same: outages.spec.ts sees it with JavaScript.
      if (expectation === 'unavailable' && isScripted()) continue
      await page.goto(page.url())
      await breakCalls(person.organization, { path: step.call, kind: 'refuse', error_type })
      await step.press(page, person)
      await expect(alertOf(page), error_type).toContainText(textOf(expectation as string, step))
    }
  })

  for (const [error_type, expectation] of Object.entries(expected)) {
    if (typeof expectation === 'string') continue
    test(`${name}: ${error_type} leads on to "${expectation.heading}"`, async ({ page, makePerson }) => {
      const person = step.needsCode ? await makePersonWithPhone(makePerson) : await makePerson()
      await step.open(page, person)
      await breakCalls(person.organization, { path: step.call, kind: 'refuse', error_type })
      await step.press(page, person)
      await expect(headingOf(page, expectation.heading)).toBeVisible()
      if (expectation.status) await expect(page.getByRole('status')).toContainText(expectation.status)
    })
  }
}

const textOf = (expectation: string, step: Step) => (expectation === 'unavailable' ? step.unavailable : expectation)
