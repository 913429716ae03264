import { randomInt } from 'node:crypto'
import { choiceOf } from './choices/choices.ts'
import type { Fail } from './errors/errors.ts'
import { deliver } from './messages.ts'
import { type Member, now, type Organization, smsCodes } from './state.ts'

const CODE_MINUTES = 2
const MOST_WRONG_TRIES = 5

/** Numbers that no message reaches, by their last four digits, so that nobody needs a fault for them. */
const UNREACHABLE = new Map([
  ['0001', 'downstream_carrier_error'],
  ['0002', 'unsubscribed_phone_number'],
  ['0003', 'invalid_phone_number_country_code'],
] as const)

type Unreachable = typeof UNREACHABLE extends Map<string, infer ErrorType> ? ErrorType : never

const whyUnreachable = (phone_number: string) => new Map<string, Unreachable>(UNREACHABLE).get(phone_number.slice(-4))

export function refuseUnreachable(phone_number: string, fail: Fail<Unreachable>): void {
  const error_type = whyUnreachable(phone_number)
  if (error_type) fail(error_type)
}

/** A newer code ends the older ones. The one that a first factor brings may reach nobody, which its answer does not tell. */
export function sendSmsCode(member: Member, organization: Organization): void {
  const codes = smsCodes.get(member.member_id) ?? []
  for (const older of codes) older.superseded = true

  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const created_at = now(organization)
  smsCodes.set(member.member_id, [
    ...codes,
    { code, expires_at: created_at + CODE_MINUTES * 60_000, used: false, superseded: false, wrong_tries: 0 },
  ])

  if (whyUnreachable(member.mfa_phone_number)) return
  const { organization_id, organization_name: name } = organization
  const text = `${code} is your ${name} verification code. It works for ${CODE_MINUTES} minutes.`
  const sender = { from: name, organization_id, organization_name: name }
  deliver({ channel: 'sms', to: member.mfa_phone_number, ...sender, created_at, text, code })
}

export function spendSmsCode(
  member: Member,
  organization: Organization,
  given: string,
  fail: Fail<'otp_code_not_found' | 'unable_to_auth_otp_code'>,
): void {
  const codes = smsCodes.get(member.member_id) ?? []
  const sent = codes.findLast(({ code }) => code === given)
  if (!sent) {
    const newest = codes.at(-1)
    if (newest) newest.wrong_tries += 1
    fail('otp_code_not_found')
  }
  const isWornOut = sent.wrong_tries >= MOST_WRONG_TRIES && choiceOf('code_attempts', organization) === 'five'
  if (isWornOut) fail('unable_to_auth_otp_code')
  if (sent.superseded) fail(choiceOf('superseded_code', organization))
  if (sent.used || sent.expires_at <= now(organization)) fail('unable_to_auth_otp_code')
  sent.used = true
}
