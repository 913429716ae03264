import 'server-only'
import { env } from '../env'
import type { Failed, Rejected, Settled } from '../stytch/errors'
import { inEvenTime } from './even-time'

/** What a mail was asked for with, in PKCE mode: only the browser that holds the verifier can open its links. */
export type Challenge = { code_challenge: string | undefined }
export type Verifier = { code_verifier: string | undefined }

/** A link as one browser has opened it: in another one it has another `opening_id`. */
export type Opened = { token: string; opening_id: string }

/** Where every mailed link leads. */
export const landingUrl = () => `${env().APP_URL}/authenticate`

/** Refusals that would tell a stranger something about an account, an address or an organization. */
export const aboutTheAccount = [
  'email_jit_provisioning_not_allowed',
  'email_not_found',
  'inactive_email',
  'invalid_email',
  'invalid_email_domain',
  'invalid_email_for_jit_provisioning',
  'limit_reached',
  'member_not_found',
  'member_password_not_found',
  'operation_restricted_by_organization_auth_methods',
  'organization_not_found',
  'too_many_requests',
  'user_lock_limit_reached',
] as const

/**
 * The same answer for everybody, at an even time: what Stytch says about the account ends here, only a failure comes out.
 */
export async function accept(
  call: Promise<{ status: 'answered' } | Rejected<string> | Failed>,
): Promise<{ status: 'accepted' } | Failed> {
  const settled = await inEvenTime(call)
  return settled.status === 'answered' || settled.status === 'rejected' ? { status: 'accepted' } : settled
}

/** Refusals of a link that this browser has not asked for. The link stays unspent. */
export const aboutTheBrowser = ['pkce_expected_code_verifier', 'pkce_mismatch'] as const

const UNEXPECTED = 'pkce_did_not_expect_code_verifier'

/**
 * Opens a link with this browser's verifier, or without it where Stytch did not expect one: not every link has been
 * asked for here (invitations), and of a mail with two links perhaps only one needs it.
 * `call` settles one call with the `rejections` it is given; those of the result are `refusals`.
 */
export async function openWith<A, const E extends string>(
  code_verifier: string | undefined,
  refusals: readonly E[],
  call: <R extends string>(code_verifier: string | undefined, rejections: readonly R[]) => Promise<Settled<A, R>>,
): Promise<Settled<A, E>> {
  if (!code_verifier) return call<E>(undefined, refusals)
  const settled = await call<E | typeof UNEXPECTED>(code_verifier, [...refusals, UNEXPECTED])
  if (settled.status === 'rejected' && settled.error_type === UNEXPECTED) return call<E>(undefined, refusals)
  return settled as Settled<A, E>
}
