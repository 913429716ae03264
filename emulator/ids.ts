import { randomBytes, randomUUID } from 'node:crypto'

export function newId(prefix: string): string {
  return `${prefix}-test-${randomUUID()}`
}

/** 44 characters either way: 33 bytes fill them, 32 leave room for one "=" as in Stytch's older samples. */
export function newToken(padded: boolean): string {
  return padded ? `${randomBytes(32).toString('base64url')}=` : randomBytes(33).toString('base64url')
}

export const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}[A-Za-z0-9_=-]$/
