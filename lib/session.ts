import 'server-only'
import { z } from 'zod'
import { forgetAccount, rememberAccount } from './auth/member-session'
import type { Authenticated, MfaRequired } from './auth/outcome'
import { env } from './env'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

const MONTH = 30 * 24 * 60 * 60

/** Since when the password is a new one (milliseconds since 1970): the next pages say so. */
const password_changed_at = z.number().optional()

const signedIn = z.object({
  status: z.literal('authenticated'),
  session_token: z.string(),
  member_id: z.string(),
  email_address: z.string(),
  organization_id: z.string(),
  organization_slug: z.string(),
  password_changed_at,
  /** Stytch has refused a change because the last log-in is too long ago. */
  must_confirm: z.boolean().optional(),
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
  is_new_code: z.boolean().optional(),
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
  seconds: () => Math.max(MONTH, env().SESSION_DURATION_MINUTES * 60),
}

export const readSession = () => readCookie(cookie)

/** Puts an outcome into the session cookie, in place of whatever was there. */
export async function saveSession(
  outcome: Authenticated | MfaRequired,
  extra: { password_changed_at?: number; return_to?: string } = {},
): Promise<void> {
  if (outcome.status === 'mfa_required') return writeCookie(cookie, { ...outcome, ...extra })
  const { session_token, account } = outcome
  const { member_id, email_address } = account.member
  const { organization_id, organization_slug } = account.organization
  const { password_changed_at } = extra
  const who = { member_id, email_address, organization_id, organization_slug }
  rememberAccount(session_token, account)
  await writeCookie(cookie, { status: 'authenticated', session_token, ...who, password_changed_at })
}

/** Notes in the pending state that a new code is on its way. */
export async function saveCodeSent(state: PendingSession): Promise<void> {
  await writeCookie(cookie, { ...state, code_sent_at: Date.now(), is_new_code: true })
}

/** Notes in the session that it must be confirmed before the password can change. */
export async function saveMustConfirm(state: SignedIn): Promise<void> {
  await writeCookie(cookie, { ...state, must_confirm: true })
}

export async function clearSession(): Promise<void> {
  const state = await readSession()
  if (state?.status === 'authenticated') forgetAccount(state.session_token)
  await clearCookie(cookie)
}

/** Where an outcome leads: back to `returnTo` or to the settings, or first to the second factor. */
export function pageAfter({ status }: Authenticated | MfaRequired, returnTo?: string): string {
  return status === 'authenticated' ? (returnTo ?? '/settings') : '/mfa'
}
