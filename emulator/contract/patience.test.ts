import { expect, test } from 'vitest'
import { patient } from './patience.ts'
import { api_url, authorization, onlyInEmulator } from './stytch.ts'

/** Asks for the strength of a password when the first answer is ordered to be this refusal. */
async function askUnder(error_type: string): Promise<Response> {
  const { post } = onlyInEmulator('a real project has no faults to order')
  const password = crypto.randomUUID()
  await post('faults', { body_contains: password, path: 'passwords/strength_check', kind: 'refuse', error_type })
  const url = `${api_url}/v1/b2b/passwords/strength_check`
  return patient(fetch)(url, { method: 'POST', headers: { authorization }, body: JSON.stringify({ password }) })
}

test('what came too fast is asked again', async () => {
  expect((await askUnder('too_many_requests')).status).toBe(200)
})

test('a lock is an answer, and not asked again', async () => {
  expect(await (await askUnder('user_lock_limit_reached')).json()).toMatchObject({ status_code: 429 })
})
