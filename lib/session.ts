import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { forgetAccount, readAccount, rememberAccount } from './auth/member-session'
import type { Account, Authenticated, MfaRequired } from './auth/outcome'
import { env } from './env'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

const DAY = 24 * 60 * 60

/** Since when the password is a new one (milliseconds since 1970): the next pages say so. */
const password_changed_at = z.number().optional()

const signedIn = z.object({
  status: z.literal('authenticated'),
  session_token: z.string(),
  organization_id: z.string(),
  organization_slug: z.string(),
  password_changed_at,
})

const pending = z.object({
  status: z.literal('mfa_required'),
  intermediate_session_token: z.string(),
  member_id: z.string(),
  organization_id: z.string(),
  organization_slug: z.string(),
  organization_name: z.string(),
  expires_at: z.number(),
  phone_number_ending: z.string().nullable(),
  code_sent_at: z.number().nullable(),
  password_changed_at,
  return_to: z.string().optional(),
})

const sessionState = z.discriminatedUnion('status', [signedIn, pending])

export type SignedIn = z.output<typeof signedIn>
export type PendingSession = z.output<typeof pending>

/** One state at a time, so that "signed in" and "second factor pending" can never both be true. */
const cookie: SealedCookie<SignedIn | PendingSession> = {
  name: 'session',
  schema: sessionState,
  // Only an upper bound: Stytch decides when a session ends, and slides its end at every check.
  seconds: () => Math.max(DAY, env().SESSION_DURATION_MINUTES * 60),
}

export const readSession = () => readCookie(cookie)

/** Puts an outcome into the session cookie, in place of whatever was there. */
export async function saveSession(
  outcome: Authenticated | MfaRequired,
  extra: { password_changed_at?: number; return_to?: string } = {},
): Promise<void> {
  if (outcome.status === 'mfa_required') return writeCookie(cookie, { ...outcome, ...extra })
  const { session_token, account } = outcome
  const { organization_id, organization_slug } = account.organization
  rememberAccount(session_token, account)
  await writeCookie(cookie, {
    status: 'authenticated',
    session_token,
    organization_id,
    organization_slug,
    password_changed_at: extra.password_changed_at,
  })
}

/** Notes in the pending state that a new code is on its way. */
export async function saveCodeSent(state: PendingSession): Promise<void> {
  await writeCookie(cookie, { ...state, code_sent_at: Date.now() })
}

export async function clearSession(): Promise<void> {
  const state = await readSession()
  if (state?.status === 'authenticated') forgetAccount(state.session_token)
  await clearCookie(cookie)
}

/** The member session, for an action whose own call asks Stytch. Redirects to /login or /mfa when there is none. */
export async function requireSession(returnTo: string): Promise<SignedIn> {
  const state = await readSession()
  if (state?.status === 'authenticated') return state
  if (state) redirect('/mfa')
  redirect(`/login?${new URLSearchParams({ return_to: returnTo })}`)
}

/**
 * Who is signed in, for pages, and for actions that do not ask Stytch themselves. Redirects to /login (which leads back
 * to `returnTo`) when nobody is, to /mfa while a second factor is pending, and to /unavailable when Stytch cannot be
 * asked. Trusts Stytch's last answer for `maxAgeSeconds`; an action that changes something gives 0.
 */
export const requireMember = cache(
  async (returnTo: string, maxAgeSeconds = env().SESSION_RECHECK_SECONDS): Promise<Account & { session: SignedIn }> => {
    const session = await requireSession(returnTo)
    const result = await readAccount(session.session_token, maxAgeSeconds)
    if (result.status === 'known') return { ...result.account, session }
    const query = new URLSearchParams({ return_to: returnTo })
    if (result.status === 'rejected') redirect(`/login?notice=session_ended&${query}`)
    redirect(`/unavailable?reference=${result.reference}&${query}`)
  },
)

/** Where an outcome leads: back to `returnTo` or to the settings, or first to the second factor. */
export function pageAfter({ status }: Authenticated | MfaRequired, returnTo?: string): string {
  return status === 'authenticated' ? (returnTo ?? '/settings') : '/mfa'
}
