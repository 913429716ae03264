import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Fail } from './errors/errors.ts'
import { newId } from './ids.ts'
import { announce } from './news.ts'
import { type Member, now, type Organization, type Totp } from './state.ts'

const SECRET_BYTES = 20
const RECOVERY_CODES = 10
const DRIFT_STEPS = 1
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A new registration: 32 base32 characters; SHA-1, 6 digits, 30 seconds. */
export function createTotp(organization: Organization, expiration_minutes: number): Totp {
  // The inbox shows its codes.
  announce()
  return {
    totp_registration_id: newId('member-totp'),
    secret: new Secret({ size: SECRET_BYTES }).base32,
    is_active: false,
    expires_at: now(organization) + expiration_minutes * 60_000,
    used_counter: -1,
    recovery_codes: newRecoveryCodes(),
  }
}

export function newRecoveryCodes(): Totp['recovery_codes'] {
  return Array.from({ length: RECOVERY_CODES }, () => ({ code: newRecoveryCode(), used: false }))
}

function newRecoveryCode(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

export function toUri({ secret }: Totp, member: Member, organization: Organization): string {
  const { organization_name: issuer } = organization
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label: member.email_address }).toString()
}

/** What the app shows, by the clock of the organization. */
export function codeOf({ secret }: Totp, organization: Organization): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now(organization) })
}

/** A code works once, and a little before and after its time. */
export function spendTotpCode(
  totp: Totp,
  organization: Organization,
  given: string,
  fail: Fail<'unable_to_authenticate_totp' | 'totp_code_already_authenticated'>,
): void {
  const timestamp = now(organization)
  const secret = Secret.fromBase32(totp.secret)
  const delta = TOTP.validate({ token: given, secret, timestamp, window: DRIFT_STEPS })
  if (delta === null) fail('unable_to_authenticate_totp')
  const counter = TOTP.counter({ timestamp }) + delta
  if (counter <= totp.used_counter) fail('totp_code_already_authenticated')
  totp.used_counter = counter
}

export function unusedRecoveryCodes({ recovery_codes }: Totp): string[] {
  return recovery_codes.filter(({ used }) => !used).map(({ code }) => code)
}
