import { expect, test } from 'vitest'
import { toChallenge } from './mail-links.ts'
import { errorTypeOf, mailTokens, mountEmulator, NEW_PASSWORD, newTeam, stytch } from './testing.ts'

mountEmulator()

test("a challenge is the hash of its verifier: the pair of Stytch's own tests", () => {
  expect(toChallenge('0'.repeat(32))).toBe('hODA6vqpWjTCk_J4rFLkXOU3urXnUqAOaVmhOuEDtlo')
})

test('a link that was asked for with a challenge opens only with its verifier, and stays whole until then', async () => {
  const verifier = 'v'.repeat(43)
  const { reset: password_reset_token } = await mailTokens(newTeam(), { code_challenge: toChallenge(verifier) })
  const reset = (more: object = {}) =>
    errorTypeOf(stytch.passwords.email.reset({ password_reset_token, password: NEW_PASSWORD, ...more }))
  expect(await reset()).toBe('pkce_expected_code_verifier')
  expect(await reset({ code_verifier: 'x'.repeat(43) })).toBe('pkce_mismatch')
  expect(await reset({ code_verifier: verifier })).toBe('answered')
})
