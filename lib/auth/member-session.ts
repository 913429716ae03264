import 'server-only'
import { LRUCache } from 'lru-cache'
import { env } from '../env'
import { log } from '../log'
import { settle } from '../stytch/errors'
import { doneAnswer, type FullAnswer, fullAnswer } from './answers'
import type { Account } from './outcome'

/** Stytch's last word about sessions, so that most page views ask nothing. Only a memory: Stytch is the authority. */
const recentAccounts = new LRUCache<string, Account>({ max: 10_000 })

/** Keeps what an action's own answer said, so that the page after it need not ask again. */
export function rememberAccount(session_token: string, account: Account): void {
  recentAccounts.set(session_token, account)
}

export function forgetAccount(session_token: string): void {
  recentAccounts.delete(session_token)
}

/**
 * Who a session token belongs to. Takes Stytch's last answer when it is at most `maxAgeSeconds` old, otherwise asks,
 * which also slides the session's expiry (`SESSION_DURATION_MINUTES`). When the asking fails, an answer of the last
 * `honouredSeconds` still counts.
 * Rejects when the session is over, was revoked, or began more than `SESSION_LIFETIME_MINUTES` ago. https://stytch.com/docs/b2b/api/authenticate-session
 */
export async function readAccount(session_token: string, maxAgeSeconds: number, honouredSeconds = 0) {
  const recent = (seconds: number) => {
    const account = recentAccounts.get(session_token)
    return account && Date.now() - account.received_at < seconds * 1000 ? account : undefined
  }
  const account = recent(maxAgeSeconds)
  if (account) return { status: 'known' as const, account }
  const settled = await settle({
    endpoint: 'sessions.authenticate',
    answer: fullAnswer,
    rejections: ['session_not_found', 'invalid_session_token'],
    run: (stytch) =>
      stytch.sessions.authenticate({ session_token, session_duration_minutes: env().SESSION_DURATION_MINUTES }),
  })
  if (settled.status === 'answered') {
    if (isTooOld(settled.answer)) return endSession(session_token)
    return { status: 'known' as const, account: remember(session_token, settled.answer) }
  }
  if (settled.status === 'rejected') forgetAccount(session_token)
  const honoured = settled.status === 'rejected' ? undefined : recent(honouredSeconds)
  return honoured ? { status: 'known' as const, account: honoured } : settled
}

/** By Stytch's clock alone. It slides a session for as long as it is used, and knows no end of that. */
function isTooOld({ member_session: { started_at, last_accessed_at } }: FullAnswer): boolean {
  return Date.parse(last_accessed_at) - Date.parse(started_at) >= env().SESSION_LIFETIME_MINUTES * 60_000
}

async function endSession(session_token: string) {
  log('session_expired', { endpoint: 'sessions.authenticate', outcome: 'lifetime' })
  await revokeSession(session_token)
  return { status: 'rejected' as const, error_type: 'session_not_found' as const }
}

function remember(session_token: string, { member, organization, member_session }: FullAnswer): Account {
  const account = { member, organization, member_session, received_at: Date.now() }
  rememberAccount(session_token, account)
  return account
}

/**
 * Ends a session at Stytch. A session that Stytch does not know has ended already.
 * https://stytch.com/docs/b2b/api/revoke-session
 */
export async function revokeSession(session_token: string) {
  forgetAccount(session_token)
  return settle({
    endpoint: 'sessions.revoke',
    answer: doneAnswer,
    rejections: ['session_not_found', 'invalid_session_token'],
    run: (stytch) => stytch.sessions.revoke({ session_token }),
  })
}
