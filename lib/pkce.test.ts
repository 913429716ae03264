import { createHash } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))

const settings = {
  APP_URL: 'http://localhost:3000',
  SESSION_SECRET: { 1: 'a'.repeat(32) },
  RESET_LINK_EXPIRATION_MINUTES: 30,
  STYTCH_PKCE: true,
}
vi.mock('./env', () => ({ env: () => settings }))

const { isOfAnotherBrowser, readVerifier, startChallenge } = await import('./pkce')

beforeEach(() => {
  jar.clear()
  settings.STYTCH_PKCE = true
})

test('a challenge is the hash of the verifier that this browser keeps, sealed', async () => {
  expect(await isOfAnotherBrowser()).toBe(true)
  const challenge = await startChallenge()
  const verifier = (await readVerifier()) ?? ''
  expect(verifier).toMatch(/^[\w-]{43,128}$/)
  expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'))
  expect([...jar.values()].join()).not.toContain(verifier)
  expect(await isOfAnotherBrowser()).toBe(false)
})

test('asking again does not end the link of the mail before', async () => {
  expect(await startChallenge()).toBe(await startChallenge())
})

test('nothing is kept and nobody is kept out while PKCE is off', async () => {
  settings.STYTCH_PKCE = false
  expect(await startChallenge()).toBeUndefined()
  expect(jar.size).toBe(0)
  expect(await isOfAnotherBrowser()).toBe(false)
})
