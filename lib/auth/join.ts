import 'server-only'
import type { Rejected, Settled } from '../stytch/errors'

/** The token that the session cookie holds: a factor joins its session. */
export type CurrentToken = { session_token: string } | { intermediate_session_token: string }

/** Whose factor it is, and the session that it joins. */
export type Holder = { organization_id: string; member_id: string } & CurrentToken

/** Only what Stytch is to have of a sealed state. */
export function toHolder(state: Holder): Holder {
  const { organization_id, member_id } = state
  if ('session_token' in state) return { organization_id, member_id, session_token: state.session_token }
  return { organization_id, member_id, intermediate_session_token: state.intermediate_session_token }
}

const aboutCurrentToken = [
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'invalid_session_token',
  'member_session_member_id_mismatch',
  'session_not_found',
] as const

type AboutCurrentToken = (typeof aboutCurrentToken)[number]

/**
 * Lets a first factor join the session in `current`. Where that session has ended or is somebody else's, Stytch refuses
 * and does nothing: then the same call is made once more without it, because the factor alone is enough.
 * `call` settles one call with the `rejections` it is given; those of the result are `refusals`.
 */
export async function join<A, const E extends string>(
  current: CurrentToken | undefined,
  refusals: readonly E[],
  call: <R extends string>(current: CurrentToken | undefined, rejections: readonly R[]) => Promise<Settled<A, R>>,
): Promise<Settled<A, E>> {
  if (!current) return call<E>(undefined, refusals)
  const settled = await call<E | AboutCurrentToken>(current, [...refusals, ...aboutCurrentToken])
  if (settled.status === 'rejected' && isAboutCurrentToken(settled)) return call<E>(undefined, refusals)
  return settled as Settled<A, E>
}

function isAboutCurrentToken(rejected: Rejected<string>): rejected is Rejected<AboutCurrentToken> {
  return aboutCurrentToken.some((error_type) => error_type === rejected.error_type)
}
