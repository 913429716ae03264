import 'server-only'
import type { PrimaryAnswer } from './answers'

/** What can be set up. The app comes before the text message: it works without a network and cannot be redirected. */
export const FACTOR_KINDS = ['totp', 'sms_otp'] as const
/** What a log-in can be completed with. */
export const SECOND_FACTORS = [...FACTOR_KINDS, 'recovery_code'] as const

export type FactorKind = (typeof FACTOR_KINDS)[number]
export type SecondFactor = (typeof SECOND_FACTORS)[number]
/** At least one, the one to ask for first at its head. */
export type UsableFactors = [SecondFactor, ...SecondFactor[]]

type Answer = Pick<PrimaryAnswer, 'member' | 'organization'> & {
  mfa_required?: Extract<PrimaryAnswer, { member_authenticated: false }>['mfa_required']
}

/** The kinds of second factor that a member may use at all. Break-glass members are exempt from the restrictions. */
export function allowedKinds({ member, organization }: Answer): FactorKind[] {
  if (organization.mfa_methods !== 'RESTRICTED' || member.is_breakglass) return [...FACTOR_KINDS]
  return FACTOR_KINDS.filter((kind) => organization.allowed_mfa_methods?.includes(kind))
}

/**
 * The second factors that a member has and may use, the one to ask for first: a code that Stytch has already sent, else
 * the member's default, else the first one. Recovery codes exist only beside an authenticator app and come last.
 * Empty when something must be set up.
 */
export function usableFactors(answer: Answer): SecondFactor[] {
  const { member, mfa_required } = answer
  const has = {
    totp: hasApp(member) || Boolean(mfa_required?.member_options?.totp_registration_id),
    sms_otp: phoneNumberOf(answer) !== '',
  }
  const isSent = mfa_required?.secondary_auth_initiated === 'sms_otp'
  const usable = allowedKinds(answer).filter((kind) => has[kind])
  if (isSent && !usable.includes('sms_otp')) usable.push('sms_otp')
  const preferred = isSent ? 'sms_otp' : member.default_mfa_method
  const ordered = usable.toSorted((a, b) => Number(b === preferred) - Number(a === preferred))
  return usable.includes('totp') ? [...ordered, 'recovery_code'] : ordered
}

export const hasAny = (factors: SecondFactor[]): factors is UsableFactors => factors.length > 0

/**
 * What can be set up: everything that is allowed, as long as the member has proven nothing yet. A phone number counts as
 * proven unless Stytch says that it is not.
 */
export function enrollableKinds(answer: Answer): FactorKind[] {
  const { member } = answer
  const isPhoneUnproven = member.mfa_phone_number_verified === false && !hasApp(member)
  return usableFactors(answer).length === 0 || isPhoneUnproven ? allowedKinds(answer) : []
}

/**
 * Stytch does not say whether the member object names an app whose set-up was never completed. An app that is the only
 * factor, of a member who is not enrolled and has another default or none, would be one: to ask for its code would leave
 * the member no way in.
 */
export function hasApp(member: Answer['member']): boolean {
  const { totp_registration_id, mfa_phone_number, mfa_enrolled, default_mfa_method } = member
  const isDoubtful = !mfa_phone_number && mfa_enrolled === false && default_mfa_method !== 'totp'
  return totp_registration_id !== '' && !isDoubtful
}

/** Full in the member object, masked in the options, and missing in one of them with some answers. */
export function phoneNumberOf({ member, mfa_required }: Answer): string {
  return member.mfa_phone_number || mfa_required?.member_options?.mfa_phone_number || ''
}
