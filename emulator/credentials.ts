import type { Fail } from './errors/errors.ts'
import { newId } from './ids.ts'
import type { PasswordHash } from './migrated-hash.ts'
import { hashPassword, isHashOf } from './password-hashes.ts'
import type { Factor } from './session-records.ts'
import { livingMembersAt, type Member, now, type Organization, type Subject } from './state.ts'

export function setPassword(member: Member, password: string | PasswordHash): void {
  member.password = typeof password === 'string' ? hashPassword(password) : password
  member.member_password_id ||= newId('member-password')
}

/** Whose password it is: where passwords span organizations, that of all members with the address. */
export const holdersOf = ({ project, member }: Subject): Member[] =>
  project.has_cross_org_passwords ? livingMembersAt(member.email_address) : [member]

export function isPassword(member: Member, password: string): boolean {
  return member.password !== null && isHashOf(password, member.password)
}

/** Breakglass members keep every method, so that a wrong policy cannot lock everybody out. Null: nobody's member yet. */
export function mayAuthenticateBy(method: string, member: Member | null, organization: Organization): boolean {
  const { auth_methods, allowed_auth_methods } = organization
  return auth_methods === 'ALL_ALLOWED' || member?.is_breakglass === true || allowed_auth_methods.includes(method)
}

export function refusePasswordless(
  member: Member,
  organization: Organization,
  fail: Fail<'operation_restricted_by_organization_auth_methods'>,
): void {
  if (!mayAuthenticateBy('password', member, organization)) fail('operation_restricted_by_organization_auth_methods')
}

/** Whether one of the factors is a way to log in that the organization allows. */
export function isPrimaryMet(factors: Factor[], member: Member, organization: Organization): boolean {
  const primary = factors.filter(({ sequence_order }) => sequence_order === 'PRIMARY')
  return primary.some(({ type }) => mayAuthenticateBy(type, member, organization))
}

export type MfaMethod = 'sms_otp' | 'totp'

export function mayUse(method: MfaMethod, member: Member, organization: Organization): boolean {
  const { mfa_methods, allowed_mfa_methods } = organization
  return mfa_methods === 'ALL_ALLOWED' || member.is_breakglass || allowed_mfa_methods.includes(method)
}

export function lockMember(member: Member, organization: Organization, minutes: number): void {
  const created_at = now(organization)
  member.lock = { created_at, expires_at: created_at + minutes * 60_000 }
}

export function countFailure({ project, organization, member }: Subject): void {
  member.failed_attempts += 1
  if (member.failed_attempts >= project.lock_after_failures) lockMember(member, organization, project.lock_minutes)
}

export function forgetFailures(member: Member): void {
  member.failed_attempts = 0
  member.lock = null
}

export function refuseLocked(member: Member, organization: Organization, fail: Fail<'user_lock_limit_reached'>): void {
  if (!member.lock) return
  if (member.lock.expires_at > now(organization)) fail('user_lock_limit_reached')
  forgetFailures(member)
}
