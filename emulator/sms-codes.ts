import { randomInt } from 'node:crypto'
import { choiceOf } from './choices.ts'
import type { Fail } from './errors.ts'
import { deliver } from './messages.ts'
import { type Member, now, type Organization, smsCodes } from './state.ts'

const CODE_MINUTES = 2

/** A newer code ends the older ones. */
export function sendSmsCode(member: Member, organization: Organization): void {
  const codes = smsCodes.get(member.member_id) ?? []
  for (const older of codes) older.superseded = true

  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const created_at = now(organization)
  smsCodes.set(member.member_id, [
    ...codes,
    { code, expires_at: created_at + CODE_MINUTES * 60_000, used: false, superseded: false },
  ])

  const name = organization.organization_name
  const text = `${code} is your ${name} verification code. It works for ${CODE_MINUTES} minutes.`
  deliver({ channel: 'sms', to: member.mfa_phone_number, from: name, organization_name: name, created_at, text, code })
}

export function spendSmsCode(
  member: Member,
  organization: Organization,
  given: string,
  fail: Fail<'otp_code_not_found' | 'unable_to_auth_otp_code'>,
): void {
  const sent = smsCodes.get(member.member_id)?.findLast(({ code }) => code === given)
  if (!sent) fail('otp_code_not_found')
  if (sent.superseded) fail(choiceOf('superseded_code', organization))
  if (sent.used || sent.expires_at <= now(organization)) fail('unable_to_auth_otp_code')
  sent.used = true
}
