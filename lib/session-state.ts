import 'server-only'
import { z } from 'zod'
import type { Authenticated, Outcome } from './auth/outcome'
import { FACTOR_KINDS, SECOND_FACTORS } from './auth/second-factors'

// What the session cookie can hold, and where each of it leads. Pure: no cookie, no call.

/** What a log-in takes along until it has come to its end. Times are milliseconds since 1970. */
const luggage = {
  /** Since when the password is a new one: the next pages say so. */
  password_changed_at: z.number().optional(),
  return_to: z.string().optional(),
}

const underway = {
  ...luggage,
  intermediate_session_token: z.string(),
  email_address: z.string(),
  expires_at: z.number(),
  /** How often Stytch has sent this log-in back to its first step. */
  detours: z.number().optional(),
}

const owner = {
  member_id: z.string(),
  organization_id: z.string(),
  organization_slug: z.string(),
  organization_name: z.string(),
}

const signedIn = z.object({
  ...luggage,
  status: z.literal('authenticated'),
  session_token: z.string(),
  email_address: z.string(),
  member_id: z.string(),
  organization_id: z.string(),
  organization_slug: z.string(),
  /** When the session began (our clock, milliseconds since 1970). */
  began_at: z.number(),
  /** Stytch has refused a change because the last log-in is too long ago. */
  must_confirm: z.boolean().optional(),
  /** When the member last confirmed who sits there (our clock, milliseconds since 1970). */
  confirmed_at: z.number().optional(),
  /** Those of a new authenticator app, until they have been seen. */
  recovery_codes: z.array(z.string()).optional(),
  spent_recovery_code: z.object({ at: z.number(), left: z.number() }).optional(),
  /** When a text message was sent to confirm who sits there. */
  code_sent_at: z.number().optional(),
  is_new_code: z.boolean().optional(),
})

const mfaRequired = z.object({
  ...underway,
  ...owner,
  status: z.literal('mfa_required'),
  factors: z.array(z.enum(SECOND_FACTORS)).default([]),
  enrollable: z.array(z.enum(FACTOR_KINDS)).default([]),
  phone_number_ending: z.string().nullable(),
  code_sent_at: z.number().nullable(),
  is_new_code: z.boolean().optional(),
  /** An authenticator app that is being set up. */
  new_totp: z.object({ secret: z.string(), recovery_codes: z.array(z.string()) }).optional(),
})

const primaryRequired = z.object({
  ...underway,
  ...owner,
  status: z.literal('primary_required'),
  allowed_auth_methods: z.array(z.string()).default([]),
})

const discovered = z.object({ ...underway, status: z.literal('discovered') })

/** One state at a time, so that "signed in" and "second factor pending" can never both be true. */
export const sessionState = z.discriminatedUnion('status', [signedIn, mfaRequired, primaryRequired, discovered])

export type SessionState = z.output<typeof sessionState>
export type SignedIn = z.output<typeof signedIn>
export type WaitingForFactor = z.output<typeof mfaRequired>
export type Waiting = Exclude<SessionState, SignedIn>
export type Luggage = { password_changed_at?: number | undefined; return_to?: string | undefined }
export type News = Luggage & { recovery_codes?: string[]; confirmed_at?: number }

/** The one page that a state leads to. */
export function nextPage(state: SessionState | undefined): string {
  switch (state?.status) {
    case undefined:
      return '/login'
    case 'discovered':
      return '/organizations'
    case 'primary_required':
      return '/login/another-way'
    case 'mfa_required':
      if (state.new_totp) return '/mfa/enroll/totp'
      return state.factors.length > 0 ? '/mfa' : '/mfa/enroll'
    case 'authenticated':
      return state.recovery_codes ? '/mfa/recovery-codes' : (state.return_to ?? '/settings')
  }
}

/**
 * The state after an outcome. What the log-in took along stays with it, unless it is another member's by now.
 * Undefined when Stytch sends the same log-in back for the second time: going on would be going in circles.
 */
export function toState(outcome: Outcome, before: SessionState | undefined, news: News = {}): SessionState | undefined {
  const earlier = before && before.status !== 'authenticated' && isSameLogIn(before, outcome) ? before : undefined
  const { password_changed_at = earlier?.password_changed_at, return_to = earlier?.return_to } = news
  const taken = { password_changed_at, return_to }
  if (outcome.status === 'authenticated') {
    const { recovery_codes = unseenCodes(outcome, before), confirmed_at } = news
    return { ...toSignedIn(outcome), ...taken, recovery_codes, confirmed_at }
  }

  const detours = (earlier?.detours ?? 0) + (outcome.status === 'primary_required' ? 1 : 0)
  return detours > 1 ? undefined : { ...outcome, ...taken, ...(detours && { detours }) }
}

function toSignedIn(outcome: Authenticated): SignedIn {
  const { session_token, account, recovery_codes_left } = outcome
  const { member_id, email_address } = account.member
  const { organization_id, organization_slug } = account.organization
  const { started_at, last_accessed_at } = account.member_session
  return {
    status: 'authenticated',
    session_token,
    member_id,
    email_address,
    organization_id,
    organization_slug,
    // Stytch's times are only compared with each other, so that our clock may be another.
    began_at: account.received_at - (Date.parse(last_accessed_at) - Date.parse(started_at)),
    spent_recovery_code:
      recovery_codes_left === undefined ? undefined : { at: account.received_at, left: recovery_codes_left },
  }
}

/** Recovery codes are shown once: what another tab does meanwhile must not lose them. */
function unseenCodes({ account }: Authenticated, before: SessionState | undefined): string[] | undefined {
  if (before?.status !== 'authenticated' || before.member_id !== account.member.member_id) return undefined
  return before.recovery_codes
}

/** A log-in without a member yet (an organization is still to be chosen) can become anybody's of that address. */
function isSameLogIn(before: Waiting, outcome: Outcome): boolean {
  const { member_id, email_address } =
    outcome.status === 'authenticated' ? outcome.account.member : { member_id: undefined, ...outcome }
  return 'member_id' in before ? before.member_id === member_id : before.email_address === email_address
}
