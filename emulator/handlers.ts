import { exchange, listOrganizations } from './discovery.ts'
import { authenticateDiscoveryLink, sendDiscoveryLink } from './discovery-links.ts'
import { authenticateDiscoveryPassword, resetDiscoveryPassword, startDiscoveryReset } from './discovery-passwords.ts'
import { loginOrSignup } from './login-mail.ts'
import { authenticateMagicLink } from './magic-links.ts'
import { deleteMfaPhoneNumber } from './members.ts'
import { resetByEmail, resetStart } from './password-email.ts'
import { authenticatePassword, checkStrength, resetBySession } from './passwords.ts'
import { recover } from './recovery-codes.ts'
import { authenticateSession, getJwks, revokeSession } from './sessions.ts'
import { authenticateSms, sendSms } from './sms.ts'
import { authenticateTotp, createTotpRegistration } from './totp.ts'

/** For `getResponse` behind a real server, and for `setupServer` inside a unit test. */
export const handlers = [
  resetStart,
  resetByEmail,
  resetBySession,
  authenticatePassword,
  checkStrength,
  loginOrSignup,
  authenticateMagicLink,
  sendDiscoveryLink,
  authenticateDiscoveryLink,
  listOrganizations,
  exchange,
  startDiscoveryReset,
  resetDiscoveryPassword,
  authenticateDiscoveryPassword,
  sendSms,
  authenticateSms,
  createTotpRegistration,
  authenticateTotp,
  recover,
  deleteMfaPhoneNumber,
  authenticateSession,
  revokeSession,
  getJwks,
]
