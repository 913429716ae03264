import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

// What a browser can send back, and what becomes of it.

type Written = { value: string; httpOnly: boolean; secure: boolean; sameSite: string; path: string; maxAge: number }

const jar = new Map<string, Written>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, attributes: Omit<Written, 'value'>) => jar.set(name, { value, ...attributes }),
  }),
}))

const settings = { APP_URL: 'http://localhost:3000', SESSION_SECRET: { 1: 'a'.repeat(32) } as Record<string, string> }
vi.mock('./env', () => ({ env: () => settings }))
vi.mock('./log', () => ({ log: () => undefined }))

const { clearCookie, readCookie, writeCookie } = await import('./sealed-cookie')

const cookie = { name: 'session', schema: z.object({ token: z.string() }), seconds: () => 3600 }
const other = { name: 'session', schema: z.object({ code: z.string() }), seconds: () => 3600 }

beforeEach(() => {
  jar.clear()
  settings.APP_URL = 'http://localhost:3000'
  settings.SESSION_SECRET = { 1: 'a'.repeat(32) }
})

test('what was sealed comes back, and cannot be read in between', async () => {
  await writeCookie(cookie, { token: 'canary' })
  expect(await readCookie(cookie)).toEqual({ token: 'canary' })
  expect(JSON.stringify([...jar.values()])).not.toContain('canary')
})

test('a cleared cookie is empty and ends at once', async () => {
  await writeCookie(cookie, { token: 'canary' })
  await clearCookie(cookie)
  expect(jar.get('session')).toMatchObject({ value: '', maxAge: 0 })
  expect(await readCookie(cookie)).toBeUndefined()
})

test('on https the cookie is bound to this host and Secure; on loopback Safari would refuse that', async () => {
  await writeCookie(cookie, { token: 'a' })
  expect(jar.get('session')).toMatchObject({ secure: false, httpOnly: true, sameSite: 'lax', path: '/', maxAge: 3600 })
  settings.APP_URL = 'https://account.example.com'
  await writeCookie(cookie, { token: 'a' })
  expect(jar.get('__Host-session')).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
})

describe('nobody is signed in by', () => {
  const replace = (change: (seal: string) => string) => {
    const written = jar.get('session') as Written
    jar.set('session', { ...written, value: change(written.value) })
  }

  beforeEach(() => writeCookie(cookie, { token: 'canary' }))

  test('a changed cookie, whichever part of it', async () => {
    const { value } = jar.get('session') as Written
    for (let at = 0; at < value.length - 2; at += 1) {
      jar.set('session', { ...(jar.get('session') as Written), value })
      // Not B: of the last letter of a seal only the first four bits count, and those of A and B are the same.
      replace((seal) => seal.slice(0, at) + (seal[at] === 'A' ? 'Q' : 'A') + seal.slice(at + 1))
      expect(await readCookie(cookie)).toBeUndefined()
    }
  })

  test.each([
    ['half a cookie', (seal: string) => seal.slice(0, seal.length / 2)],
    ['nonsense', () => 'nonsense'],
    ['a cookie of stars', () => '*'.repeat(50)],
    ['a huge cookie', () => 'A'.repeat(16_000)],
  ])('%s', async (_, change) => {
    replace(change)
    expect(await readCookie(cookie)).toBeUndefined()
  })

  test('a cookie of another shape', async () => expect(await readCookie(other)).toBeUndefined())

  test('a cookie whose key is gone', async () => {
    settings.SESSION_SECRET = { 2: 'b'.repeat(32) }
    expect(await readCookie(cookie)).toBeUndefined()
  })

  test('a cookie that has ended', async () => {
    vi.useFakeTimers({ now: Date.now() + 2 * 3600_000, toFake: ['Date'] })
    expect(await readCookie(cookie)).toBeUndefined()
    vi.useRealTimers()
  })
})

test('a new key seals, and the old one still opens', async () => {
  await writeCookie(cookie, { token: 'old' })
  settings.SESSION_SECRET = { 2: 'b'.repeat(32), 1: 'a'.repeat(32) }
  expect(await readCookie(cookie)).toEqual({ token: 'old' })
  await writeCookie(cookie, { token: 'new' })
  settings.SESSION_SECRET = { 2: 'b'.repeat(32) }
  expect(await readCookie(cookie)).toEqual({ token: 'new' })
})
