import { createHash } from 'node:crypto'

// Passwords (and hashes of them), tokens, JWTs, codes and recovery codes, PKCE verifiers, TOTP secrets.
const IS_SECRET = /(password|password_hash|token|jwt|code|codes|verifier|secret)$/

/** A copy in which every secret is its length and its SHA-256 (hexadecimal, of the text in UTF-8). */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  return Object.fromEntries(
    fields.map(([name, held]) => [name, IS_SECRET.test(name) ? toDigest(held) : withoutSecrets(held)]),
  )
}

function toDigest(secret: unknown): { length: number; sha256: string } {
  const text = typeof secret === 'string' ? secret : JSON.stringify(secret)
  return { length: text.length, sha256: createHash('sha256').update(text).digest('hex') }
}
