import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { z } from 'zod'
import { env } from './env'
import { log } from './log'

/** An encrypted HttpOnly cookie that holds one thing of one shape, for `seconds()` seconds at most. */
export type SealedCookie<T> = { name: string; schema: z.ZodType<T>; seconds: () => number }

/** What the cookie holds; undefined when it is absent, expired, tampered with, or of a shape we no longer know. */
export async function readCookie<T>({ name, schema }: SealedCookie<T>): Promise<T | undefined> {
  const value = (await cookies()).get(cookieName(name))?.value
  if (!value) return undefined
  const parsed = schema.safeParse(await unseal(value))
  if (parsed.success) return parsed.data
  // Old, of another version or key, or somebody's attempt: all of them mean that there is nothing.
  log('crypt_decrypt_fail', { outcome: name })
  return undefined
}

/** Takes half a millisecond, so once for a page, however many of its parts ask. */
const unseal = cache((value: string): Promise<unknown> => unsealData(value, { password: env().SESSION_SECRET }))

/** Seals `value` anew. Only actions and route handlers can write cookies. */
export async function writeCookie<T extends object>({ name, seconds }: SealedCookie<T>, value: T): Promise<void> {
  const sealed = await sealData(withoutEmptyLists(value), { password: env().SESSION_SECRET, ttl: seconds() })
  const jar = await cookies()
  jar.set(cookieName(name), sealed, { ...attributes(), maxAge: seconds() })
}

/** A cookie travels with every request, so what its schema knows anyway is left out. */
const withoutEmptyLists = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => !(Array.isArray(part) && part.length === 0)))

export async function clearCookie({ name }: SealedCookie<unknown>): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(name), '', { ...attributes(), maxAge: 0 })
}

const isHttps = () => env().APP_URL.startsWith('https:')

// Safari refuses Secure and __Host- on plain http, so loopback goes without them.
const cookieName = (name: string) => (isHttps() ? `__Host-${name}` : name)
const attributes = () => ({ httpOnly: true, secure: isHttps(), sameSite: 'lax' as const, path: '/' })
