import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readAccount } from './auth/member-session'
import type { Account } from './auth/outcome'
import { env } from './env'
import { toFingerprint } from './fingerprint'
import { type PendingSession, readSession, type SignedIn } from './session'

/** For how long a page goes by Stytch's last answer when Stytch cannot be asked now. */
const HONOURED_SECONDS = 5 * 60

/**
 * The member session, for an action whose own call asks Stytch. Redirects to /login or /mfa when there is none; an
 * action, whose form was shown to somebody signed in, has /login say so with a `notice`.
 */
export async function requireSession(returnTo: string, notice?: 'session_ended'): Promise<SignedIn> {
  const state = await readSession()
  if (state?.status === 'authenticated') return state
  if (state) seeOther('/mfa')
  seeOther(`/login?${new URLSearchParams({ ...(notice && { notice }), return_to: returnTo })}`)
}

/** The log-in that waits for its second factor. Redirects when there is none, or when it has waited for too long. */
export async function requirePending(): Promise<PendingSession> {
  const state = await readSession()
  if (state?.status === 'authenticated') seeOther('/settings')
  if (!state) seeOther('/login')
  if (state.expires_at <= Date.now()) seeOther('/login?notice=mfa_ended')
  return state
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
    const query = new URLSearchParams({ return_to: returnTo })
    if (result.status === 'rejected') seeOther(`/login?ended=${toEndedMark(session)}&${query}`)
    seeOther(`/unavailable?reference=${result.reference}&${query}`)
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
function seeOther(to: string): never {
  try {
    return redirect(to)
  } catch (error) {
    if (error instanceof Error && 'digest' in error) error.digest = String(error.digest).replace(/;307;$/, ';303;')
    throw error
  }
}
