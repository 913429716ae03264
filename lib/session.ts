import 'server-only'
import type { CurrentToken } from './auth/join'
import { forgetAccount, rememberAccount } from './auth/member-session'
import type { Outcome } from './auth/outcome'
import { env } from './env'
import { toFingerprint } from './fingerprint'
import { forgetMember, rememberMember } from './prefill'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'
import {
  type News,
  nextPage,
  type SessionState,
  type SignedIn,
  sessionState,
  toState,
  type WaitingForFactor,
} from './session-state'

const cookie: SealedCookie<SessionState> = {
  name: 'session',
  schema: sessionState,
  // Only an upper bound: a session ends when Stytch says so, or when it is too old (readAccount).
  seconds: () => env().SESSION_LIFETIME_MINUTES * 60,
}

export const readSession = () => readCookie(cookie)

/**
 * Puts an outcome into the session cookie, in place of whatever was there, and answers the page that comes next.
 * A log-in that goes in circles is dropped, and /login says so.
 */
export async function proceed(outcome: Outcome, news: News = {}): Promise<string> {
  const state = toState(outcome, await readSession(), news)
  if (!state) {
    await clearCookie(cookie)
    return '/login?notice=circle'
  }
  if (outcome.status === 'authenticated') rememberAccount(outcome.session_token, outcome.account)
  // Whoever has arrived needs no way back any more.
  const hasArrived = state.status === 'authenticated' && !state.recovery_codes
  if (hasArrived) await forgetMember()
  await writeCookie(cookie, hasArrived ? { ...state, return_to: undefined } : state)
  return nextPage(state)
}

/**
 * Where a log-in goes on whose second step Stytch refuses, and not for what was typed: back to its first step, when
 * that is what Stytch says, or to its end.
 */
export async function fallBack(state: WaitingForFactor, error_type: string): Promise<string> {
  if (error_type !== 'action_available_only_once_primary_authentication_is_met') {
    await rememberMember({ organization: state.organization_slug, email_address: state.email_address })
    await clearSession()
    return '/login?notice=mfa_ended'
  }
  const { intermediate_session_token, email_address, expires_at } = state
  const { member_id, organization_id, organization_slug, organization_name } = state
  const owner = { member_id, organization_id, organization_slug, organization_name }
  const underway = { intermediate_session_token, email_address, expires_at }
  // The refusal does not say which ways are allowed.
  return proceed({ status: 'primary_required', ...underway, ...owner, allowed_auth_methods: [] })
}

/** Whether a session has come to the end of its lifetime. */
export const isOver = ({ began_at }: SignedIn): boolean =>
  Date.now() - began_at >= env().SESSION_LIFETIME_MINUTES * 60_000

/** Notes something in the state that the cookie holds. */
export async function noteInSession<S extends SessionState>(state: S, changes: Partial<S>): Promise<void> {
  await writeCookie(cookie, { ...state, ...changes })
}

export async function clearSession(): Promise<void> {
  const state = await readSession()
  if (state?.status === 'authenticated') forgetAccount(state.session_token)
  await clearCookie(cookie)
}

/** Names who is signed in without saying who, so that a page can tell its browser's other tabs. */
export async function readWhoIsHere(): Promise<string> {
  const state = await readSession()
  return state?.status === 'authenticated' ? toFingerprint(state.member_id) : 'nobody'
}

/** The session that a first factor can join: it must be of the organization (its id or slug) that the factor is for. */
export async function readCurrentToken(organization: string): Promise<CurrentToken | undefined> {
  const state = await readSession()
  if (!state || state.status === 'discovered') return undefined
  if (state.organization_slug !== organization && state.organization_id !== organization) return undefined
  if (state.status === 'authenticated') return isOver(state) ? undefined : { session_token: state.session_token }
  return { intermediate_session_token: state.intermediate_session_token }
}
