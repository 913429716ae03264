import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readAccount } from './auth/member-session'
import type { Account } from './auth/outcome'
import { hasAny, type UsableFactors } from './auth/second-factors'
import { env } from './env'
import { toFingerprint } from './fingerprint'
import { readNamedPhones } from './named-phone'
import { isOver, readSession } from './session'
import { nextPage, type SignedIn, type Waiting, type WaitingForFactor } from './session-state'

/** For how long a page goes by Stytch's last answer when Stytch cannot be asked now. */
const HONOURED_SECONDS = 5 * 60

/**
 * The member session, for an action whose own call asks Stytch. Redirects to /login or /mfa when there is none; an
 * action, whose form was shown to somebody signed in, has /login say so with a `notice`.
 */
export async function requireSession(returnTo: string, notice?: 'session_ended'): Promise<SignedIn> {
  const state = await readSession()
  if (state?.status === 'authenticated' && isOver(state)) leadOut(state, returnTo)
  if (state?.status === 'authenticated' && !state.recovery_codes) return state
  if (state) seeOther(nextPage(state))
  seeOther(`/login?${new URLSearchParams({ ...(notice && { notice }), return_to: returnTo })}`)
}

/** To the log-in, which says that this session is over. */
function leadOut(session: SignedIn, return_to: string): never {
  seeOther(`/login?${new URLSearchParams({ ended: toEndedMark(session), return_to })}`)
}

const LOG_IN_IS_OVER = '/login?notice=mfa_ended'

/** A log-in that waits for what `status` says. Leads to where there is something else to do, or when it is over. */
export async function requireWaiting<S extends Waiting['status']>(status: S): Promise<Extract<Waiting, { status: S }>> {
  const state = await readSession()
  if (!state) seeOther(LOG_IN_IS_OVER)
  if (state.status !== status) seeOther(nextPage(state))
  const waiting = state as Extract<Waiting, { status: S }>
  if (waiting.expires_at <= Date.now()) seeOther(LOG_IN_IS_OVER)
  return waiting
}

/** A log-in that waits for a second factor which the member has. */
export type Pending = Omit<WaitingForFactor, 'factors'> & { factors: UsableFactors }

export async function requirePending(): Promise<Pending> {
  const pending = await requireWaiting('mfa_required')
  const { factors } = pending
  if (!hasAny(factors)) seeOther(nextPage(pending))
  return { ...pending, factors }
}

/** A log-in whose member must set up a second factor. */
export async function requireEnrolling(): Promise<WaitingForFactor> {
  const pending = await requireWaiting('mfa_required')
  if (!(await mayEnroll(pending))) seeOther(nextPage(pending))
  return pending
}

/** Also after a phone was named, until it is proven; only in the browser that named it, so that no stranger replaces it. */
export async function mayEnroll({ factors, enrollable, member_id }: WaitingForFactor): Promise<boolean> {
  if (factors.length === 0) return true
  return enrollable.length > 0 && (await readNamedPhones(member_id)).length > 0
}

/** The member session whose new recovery codes have not been seen yet. */
export async function requireRecoveryCodes(): Promise<SignedIn & { recovery_codes: string[] }> {
  const state = await readSession()
  if (state?.status !== 'authenticated' || !state.recovery_codes) seeOther(nextPage(state))
  return { ...state, recovery_codes: state.recovery_codes }
}

/**
 * Who is signed in, for pages, and for actions that do not ask Stytch themselves. Redirects to /login (which leads back
 * to `returnTo`) when nobody is, and to /mfa while a second factor is pending. Trusts Stytch's last answer for
 * `maxAgeSeconds`; an action that changes something gives 0. When Stytch cannot be asked, an answer of the last five
 * minutes still counts; without one, /unavailable says so and nobody is logged out.
 */
export const requireMember = cache(
  async (returnTo: string, maxAgeSeconds = env().SESSION_RECHECK_SECONDS): Promise<Account & { session: SignedIn }> => {
    const session = await requireSession(returnTo)
    const result = await readAccount(session.session_token, maxAgeSeconds, maxAgeSeconds && HONOURED_SECONDS)
    if (result.status === 'known') return { ...result.account, session }
    if (result.status === 'rejected') leadOut(session, returnTo)
    seeOther(`/unavailable?${new URLSearchParams({ reference: result.reference, return_to: returnTo })}`)
  },
)

/** Names a session that is over, so that /login can tell it from one that lives. GET cannot clear its cookie. */
export function toEndedMark({ session_token }: SignedIn): string {
  return toFingerprint(session_token)
}

/**
 * redirect() as 303, also while a page renders. There it is 307, which makes a browser without JavaScript send the form
 * that it has just posted once more, password included, to the page that it is led to.
 */
export function seeOther(to: string): never {
  try {
    return redirect(to)
  } catch (error) {
    if (error instanceof Error && 'digest' in error) error.digest = String(error.digest).replace(/;307;$/, ';303;')
    throw error
  }
}
