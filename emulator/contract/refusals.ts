import { StytchError } from 'stytch'
import { describe, expect, test } from 'vitest'

/** What a call is refused with; a call that ends in any other way fails the test. */
async function refusalOf(call: Promise<unknown>): Promise<StytchError> {
  const refusal = await call.catch((error) => error)
  if (refusal instanceof StytchError) return refusal
  if (refusal instanceof Error) throw refusal
  throw new Error(`Not refused: ${JSON.stringify(refusal)}`)
}

export async function errorTypeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof StytchError) return error.error_type
    throw error
  }
  return 'answered'
}

/** The statuses that Stytch publishes. What is not listed is some 4xx. */
const PUBLISHED: Record<number, string[]> = {
  400: [
    'action_available_only_for_active_members',
    'action_available_only_once_primary_authentication_is_met',
    'active_totp_exists',
    'allowed_auth_methods_required_for_restricted',
    'allowed_mfa_methods_required_for_restricted',
    'bad_request',
    'downstream_carrier_error',
    'duplicate_member_phone_number',
    'invalid_email',
    'invalid_session_token',
    'no_match_for_provided_magic_link_url',
    'organization_slug_already_used',
  ],
  401: ['unable_to_auth_magic_link', 'unable_to_auth_otp_code', 'unauthorized_credentials'],
  404: ['intermediate_session_not_found', 'magic_link_not_found', 'otp_code_not_found', 'session_not_found'],
  429: ['too_many_requests', 'user_lock_limit_reached'],
  500: ['internal_server_error'],
}

/** Stytch's error envelope, whole. */
export function envelope(error_type: string) {
  const [published] = Object.entries(PUBLISHED).find(([, types]) => types.includes(error_type)) ?? []
  return {
    status_code: published ? Number(published) : expect.toSatisfy((status) => status >= 400 && status < 500),
    request_id: expect.stringMatching(/^request-id-(test|live)-[0-9a-f-]{36}$/),
    error_type,
    error_message: expect.stringMatching(/\w/),
    error_url: expect.stringMatching(new RegExp(`^https://stytch\\.com/docs/.+#${error_type}$`)),
  }
}

/** One scenario for each error type of the endpoint; `coverage.test.ts` misses those that have none. */
export function testRefusals(endpoint: string, scenarios: Record<string, () => Promise<unknown>>): void {
  describe(`${endpoint} refuses`, () => {
    test.each(Object.entries(scenarios))('with %s', async (error_type, scenario) => {
      expect(await refusalOf(scenario())).toMatchObject(envelope(error_type))
    })
  })
}
