import 'server-only'
import type { z } from 'zod'

/** The names that Stytch keeps for itself in a session JWT; it would pass over a claim of such a name in silence. */
const RESERVED = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'] as const

/** What a session carries beside Stytch's own claims, as JSON; null deletes one. */
export type CustomClaims = { [name: string]: z.core.util.JSONType } & { [name in (typeof RESERVED)[number]]?: never }

/**
 * The place for your team's claims. They go into every session that a factor creates or renews here, and must fit into
 * 4 kB together. Keep them free of secrets: whoever holds the session can read them.
 * https://stytch.com/docs/b2b/api/session-object
 */
export const customClaims: CustomClaims = {}

const MOST_BYTES = 4096

/** One line for everything about the claims that Stytch would refuse or pass over. The start of the server checks it. */
export function findClaimProblems(claims: object): string[] {
  const reserved = RESERVED.filter((name) => Object.hasOwn(claims, name))
  const bytes = Buffer.byteLength(JSON.stringify(claims))
  return [
    reserved.length > 0 ? `lib/auth/custom-claims.ts: Stytch keeps the names ${reserved.join(', ')} for itself` : '',
    bytes > MOST_BYTES ? `lib/auth/custom-claims.ts: the claims take ${bytes} bytes, Stytch allows ${MOST_BYTES}` : '',
  ].filter(Boolean)
}
