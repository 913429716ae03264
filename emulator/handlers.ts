import { authenticateMagicLink } from './magic-links.ts'
import { resetByEmail, resetStart } from './password-email.ts'
import { authenticatePassword, checkStrength, resetBySession } from './passwords.ts'
import { authenticateSession, getJwks, revokeSession } from './sessions.ts'
import { authenticateSms, sendSms } from './sms.ts'

/** For `getResponse` behind a real server, and for `setupServer` inside a unit test. */
export const handlers = [
  resetStart,
  resetByEmail,
  resetBySession,
  authenticatePassword,
  checkStrength,
  authenticateMagicLink,
  sendSms,
  authenticateSms,
  authenticateSession,
  revokeSession,
  getJwks,
]
