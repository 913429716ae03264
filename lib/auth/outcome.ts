import 'server-only'
import type { Answered } from '../stytch/errors'
import type { FullAnswer, PrimaryAnswer } from './answers'
import { enrollableKinds, type FactorKind, phoneNumberOf, type SecondFactor, usableFactors } from './second-factors'

/** Who is signed in and where, as Stytch said it at `received_at` (our clock, milliseconds). */
export type Account = Omit<FullAnswer, 'session_token'> & { received_at: number }

export type Authenticated = {
  status: 'authenticated'
  session_token: string
  account: Account
  /** After a recovery code: how many there still are. */
  recovery_codes_left?: number
}

/** A log-in under way. By our own clock (milliseconds since 1970), going on makes sense until `expires_at`. */
type Underway = { intermediate_session_token: string; expires_at: number; email_address: string }

type Waiting = Underway & {
  member_id: string
  organization_id: string
  organization_slug: string
  organization_name: string
}

export type MfaRequired = Waiting & {
  status: 'mfa_required'
  /** What the member can answer with, the one to ask for first. */
  factors: SecondFactor[]
  /** What can be set up, when the member has proven nothing to answer with. */
  enrollable: FactorKind[]
  /** The last two digits of the member's phone number; null when there is none, or none that may be texted. */
  phone_number_ending: string | null
  /** When the newest code was sent, by Stytch or by us (milliseconds since 1970); null when none was. */
  code_sent_at: number | null
}

/** Stytch wants another first factor before it goes on. */
export type PrimaryRequired = Waiting & { status: 'primary_required'; allowed_auth_methods: string[] }

/** Whose mailbox it is has been proven; in which organizations is to be asked, and one to be chosen. */
export type Discovered = Underway & { status: 'discovered' }

export type Outcome = Authenticated | MfaRequired | PrimaryRequired | Discovered

const INTERMEDIATE_SESSION_MINUTES = 10

/** What each kind of answer can become: only an answer that waits for more is not a full session. */
type OutcomeOf<A> = A extends { member_authenticated: false } ? MfaRequired | PrimaryRequired : Authenticated

/** The one funnel after any factor: turns Stytch's answer into the state that the session cookie will hold. */
export function toOutcome<A extends PrimaryAnswer | FullAnswer>(answer: A, now?: number): OutcomeOf<A>
export function toOutcome(answer: PrimaryAnswer | FullAnswer, now = Date.now()): Exclude<Outcome, Discovered> {
  if ('session_token' in answer) {
    const { session_token, member, organization, member_session } = answer
    return {
      status: 'authenticated',
      session_token,
      account: { member, organization, member_session, received_at: now },
    }
  }
  const waiting = {
    intermediate_session_token: answer.intermediate_session_token,
    expires_at: toExpiry(now),
    email_address: answer.member.email_address,
    member_id: answer.member.member_id,
    organization_id: answer.organization.organization_id,
    organization_slug: answer.organization.organization_slug,
    organization_name: answer.organization.organization_name.slice(0, 60),
  }
  const { primary_required } = answer
  if (primary_required)
    return { status: 'primary_required', ...waiting, allowed_auth_methods: primary_required.allowed_auth_methods }
  return { status: 'mfa_required', ...waiting, ...toSecondStep(answer, now) }
}

export const toExpiry = (now: number) => now + INTERMEDIATE_SESSION_MINUTES * 60_000

/** The same for a settled call: an answer becomes its outcome, everything else stays what it is. */
export function toOutcomeOf<A extends PrimaryAnswer | FullAnswer, Otherwise extends { status: string }>(
  settled: Answered<A> | Otherwise,
): OutcomeOf<A> | Exclude<Otherwise, Answered<A>> {
  if (settled.status === 'answered') return toOutcome((settled as Answered<A>).answer)
  return settled as Exclude<Otherwise, Answered<A>>
}

function toSecondStep(answer: Exclude<PrimaryAnswer, FullAnswer>, now: number) {
  const factors = usableFactors(answer)
  return {
    factors,
    enrollable: enrollableKinds(answer),
    // The last two digits are the same in a masked number, and all that is kept.
    phone_number_ending: factors.includes('sms_otp') ? phoneNumberOf(answer).slice(-2) || null : null,
    code_sent_at: answer.mfa_required?.secondary_auth_initiated === 'sms_otp' ? now : null,
  }
}
