import 'server-only'
import type { Account } from './outcome'

/** Whether a member has a password. Where Stytch does not say, there may be one. */
export function hasPassword({ member }: Account): boolean {
  return member.member_password_id !== ''
}

/** Whether a member can log in by a mailed link. Break-glass members are exempt from the restrictions. */
export function mayUseLinks({ member, organization }: Account): boolean {
  if (organization.auth_methods !== 'RESTRICTED' || member.is_breakglass) return true
  return organization.allowed_auth_methods?.includes('magic_link') ?? false
}
