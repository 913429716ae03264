import { expect, test } from 'vitest'
import { toChallenge } from './mail-links.ts'

test("a challenge is the hash of its verifier: the pair of Stytch's own tests", () => {
  expect(toChallenge('0'.repeat(32))).toBe('hODA6vqpWjTCk_J4rFLkXOU3urXnUqAOaVmhOuEDtlo')
})
