import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testRefusals } from './refusals.ts'
import { testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { BREACHED_PASSWORD, PASSWORD } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/passwords/strength_check'
const check = (password: string, email_address?: string) => stytch.passwords.strengthCheck({ password, email_address })

describe('the strength check', () => {
  test('tells strong, weak and leaked passwords apart', async () => {
    expect(await check(PASSWORD)).toMatchObject({ valid_password: true, breached_password: false })
    const weak = await check('qwerty')
    expect(weak).toMatchObject({ valid_password: false, score: 0 })
    expect(weak.zxcvbn_feedback?.suggestions).not.toHaveLength(0)
    expect(await check(BREACHED_PASSWORD)).toMatchObject({ valid_password: false, breached_password: true })
  })

  test('takes the email for a part of what an attacker tries', async () => {
    const password = 'zvonimira.kovacheva@example.com'
    expect((await check(password, password)).score).toBeLessThan((await check(password)).score)
  })

  test('takes no longer for a very long password', async () => {
    const started_at = performance.now()
    await check('correct horse '.repeat(500))
    expect(performance.now() - started_at).toBeLessThan(2_000)
  })
})

const answer = {
  valid_password: z.literal(true),
  score: z.int().min(3).max(4),
  breached_password: z.literal(false),
  strength_policy: z.literal('zxcvbn'),
  breach_detection_on_create: z.boolean(),
  zxcvbn_feedback: z.object({ warning: z.string(), suggestions: z.array(z.string()) }),
}
testAnswer(ENDPOINT, answer, () => check(PASSWORD))
testRefusals(ENDPOINT, { invalid_email: () => check(PASSWORD, 'nobody') })
