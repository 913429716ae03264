import { createHash } from 'node:crypto'

// Passwords (hashes of them and their salts), tokens, JWTs, codes and recovery codes, PKCE verifiers, TOTP secrets.
const IS_SECRET = /(password|hash|salt|token|jwt|code|codes|verifier|secret)$/

/** A copy of a body in which every secret is its length and its SHA-256 (hexadecimal, of the text in UTF-8). What has no fields is all secret. */
export const withoutSecrets = (body: unknown): unknown => {
  const hasFields = typeof body === 'object' && !Array.isArray(body)
  return hasFields || body === undefined ? hide(body) : toDigest(body)
}

function hide(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hide)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  return Object.fromEntries(fields.map(([name, held]) => [name, IS_SECRET.test(name) ? toDigest(held) : hide(held)]))
}

function toDigest(secret: unknown): { length: number; sha256: string } {
  const text = typeof secret === 'string' ? secret : JSON.stringify(secret)
  return { length: text.length, sha256: createHash('sha256').update(text).digest('hex') }
}
