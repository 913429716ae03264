import 'server-only'
import type { LogEvent } from '../log'

type Settled = { status: 'answered' | 'rejected' | 'unavailable' | 'unconfirmed' }
type Ends = { answered: LogEvent; otherwise: LogEvent }

const logIn: Ends = { answered: 'authn_login_success', otherwise: 'authn_login_fail' }
const change: Ends = { answered: 'authn_password_change', otherwise: 'authn_password_change_fail' }
// A link or a code that is on its way, or an app that is being set up. Without one nobody can log in.
const token: Ends = { answered: 'authn_token_created', otherwise: 'authn_login_fail' }

/** What it means that a call was answered, or not. A call that is missing here only asks. */
const ends: Record<string, Ends> = {
  'passwords.authenticate': logIn,
  'magicLinks.authenticate': logIn,
  'magicLinks.discovery.authenticate': logIn,
  'discovery.intermediateSessions.exchange': logIn,
  'otps.sms.authenticate': logIn,
  'totps.authenticate': logIn,
  'recoveryCodes.recover': logIn,
  'passwords.email.reset': change,
  'passwords.discovery.email.reset': change,
  'passwords.sessions.reset': change,
  'passwords.email.resetStart': token,
  'passwords.discovery.email.resetStart': token,
  'magicLinks.email.loginOrSignup': token,
  'magicLinks.email.discovery.send': token,
  'otps.sms.send': token,
  'totps.create': token,
  'sessions.authenticate': { answered: 'session_renewed', otherwise: 'session_expired' },
  'sessions.revoke': { answered: 'authn_token_revoked', otherwise: 'authn_token_revoked' },
}

/**
 * The event of one call's end. Who failed too often, or asked too often, is that before it is anything else. Where Stytch
 * has decided nothing, nobody has failed to log in and no session has ended: that was a call, and its outcome says how.
 */
export function eventOf(endpoint: string, status: Settled['status'], error_type: string | undefined): LogEvent {
  if (error_type === 'user_lock_limit_reached') return 'authn_login_lock'
  if (error_type === 'too_many_requests') return 'excess_rate_limit_exceeded'
  const { answered, otherwise } = ends[endpoint] ?? { answered: 'stytch_call', otherwise: 'stytch_call' }
  if (status === 'answered') return answered
  return status === 'unconfirmed' || !error_type ? 'stytch_call' : otherwise
}
