import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { env } from './env'
import { readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

// PKCE ties a mailed link to the browser that asked for it. Off unless STYTCH_PKCE is on: people ask on one device and
// open their mail on another.

type Kept = { code_verifier: string }

const cookie: SealedCookie<Kept> = {
  name: 'pkce',
  schema: z.object({ code_verifier: z.string() }),
  seconds: () => env().RESET_LINK_EXPIRATION_MINUTES * 60,
}

/**
 * The challenge to ask for a mail with; undefined when PKCE is off. A browser keeps one verifier for as long as a link
 * lives, so that an older mail does not die when a newer one is asked for.
 */
export async function startChallenge(): Promise<string | undefined> {
  if (!env().STYTCH_PKCE) return undefined
  const kept = (await readCookie(cookie)) ?? { code_verifier: randomBytes(48).toString('base64url') }
  await writeCookie(cookie, kept)
  return createHash('sha256').update(kept.code_verifier).digest('base64url')
}

/** What proves that this browser has asked for the link. */
export async function readVerifier(): Promise<string | undefined> {
  return env().STYTCH_PKCE ? (await readCookie(cookie))?.code_verifier : undefined
}

/** Whether a link cannot be opened here, since another browser has asked for it. */
export async function isOfAnotherBrowser(): Promise<boolean> {
  return env().STYTCH_PKCE && !(await readVerifier())
}
