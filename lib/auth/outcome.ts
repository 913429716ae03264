import 'server-only'
import type { Answered } from '../stytch/errors'
import type { FullAnswer, PrimaryAnswer } from './answers'

/** Who is signed in and where, as Stytch said it at `received_at` (our clock, milliseconds). */
export type Account = Omit<FullAnswer, 'session_token'> & { received_at: number }

export type Authenticated = { status: 'authenticated'; session_token: string; account: Account }

export type MfaRequired = {
  status: 'mfa_required'
  intermediate_session_token: string
  member_id: string
  organization_id: string
  organization_slug: string
  organization_name: string
  /** Until when asking for the code makes sense, by our own clock (milliseconds since 1970). Stytch decides. */
  expires_at: number
  /** The last two digits of the member's phone number; null when there is none, or none that may be texted. */
  phone_number_ending: string | null
  /** When the newest code was sent, by Stytch or by us (milliseconds since 1970); null when none was. */
  code_sent_at: number | null
}

/** Stytch wants another first factor before it goes on. */
export type PrimaryRequired = { status: 'primary_required' }

export type Outcome = Authenticated | MfaRequired | PrimaryRequired

const INTERMEDIATE_SESSION_MINUTES = 10

/** What each kind of answer can become: only an answer that waits for more is not a full session. */
type OutcomeOf<A> = A extends { member_authenticated: false } ? MfaRequired | PrimaryRequired : Authenticated

/** The one funnel after any factor: turns Stytch's answer into the state that the session cookie will hold. */
export function toOutcome<A extends PrimaryAnswer | FullAnswer>(answer: A, now?: number): OutcomeOf<A>
export function toOutcome(answer: PrimaryAnswer | FullAnswer, now = Date.now()): Outcome {
  if ('session_token' in answer) {
    const { session_token, member, organization, member_session } = answer
    return {
      status: 'authenticated',
      session_token,
      account: { member, organization, member_session, received_at: now },
    }
  }
  if (answer.primary_required) return { status: 'primary_required' }
  return toMfaRequired(answer, now)
}

/** The same for a settled call: an answer becomes its outcome, everything else stays what it is. */
export function toOutcomeOf<A extends PrimaryAnswer | FullAnswer, Otherwise extends { status: string }>(
  settled: Answered<A> | Otherwise,
): OutcomeOf<A> | Exclude<Otherwise, Answered<A>> {
  if (settled.status === 'answered') return toOutcome((settled as Answered<A>).answer)
  return settled as Exclude<Otherwise, Answered<A>>
}

function toMfaRequired(answer: Exclude<PrimaryAnswer, FullAnswer>, now: number): MfaRequired {
  const { member, organization, mfa_required } = answer
  // Full in the member object, masked in the options: the last two digits are the same, and all that is kept.
  const phoneNumber = member.mfa_phone_number || mfa_required?.member_options?.mfa_phone_number || ''
  const isAllowed = organization.mfa_methods !== 'RESTRICTED' || organization.allowed_mfa_methods?.includes('sms_otp')
  return {
    status: 'mfa_required',
    intermediate_session_token: answer.intermediate_session_token,
    member_id: member.member_id,
    organization_id: organization.organization_id,
    organization_slug: organization.organization_slug,
    organization_name: organization.organization_name.slice(0, 60),
    expires_at: now + INTERMEDIATE_SESSION_MINUTES * 60_000,
    phone_number_ending: (isAllowed && phoneNumber.slice(-2)) || null,
    code_sent_at: mfa_required?.secondary_auth_initiated === 'sms_otp' ? now : null,
  }
}
