import { exchange, listOrganizations } from './discovery.ts'
import { authenticateDiscoveryLink, sendDiscoveryLink } from './discovery-links.ts'
import { authenticateDiscoveryPassword, resetDiscoveryPassword, startDiscoveryReset } from './discovery-passwords.ts'
import { requireReset, resetByExistingPassword } from './existing-password.ts'
import { loginOrSignup } from './login-mail.ts'
import { authenticateMagicLink } from './magic-links.ts'
import { deleteMember, deleteMfaPhoneNumber, deletePassword, deleteTotp } from './member-deletions.ts'
import { createAMember, dangerouslyGetMember, getMember, searchMembers, updateMember } from './members.ts'
import { createAnOrganization, getOrganization, updateOrganization } from './organizations.ts'
import { resetByEmail, resetStart } from './password-email.ts'
import { authenticatePassword, resetBySession } from './passwords.ts'
import { getRecoveryCodes, recover, rotateRecoveryCodes } from './recovery-codes.ts'
import { exchangeSession } from './session-exchange.ts'
import { authenticateSession, getJwks, listSessions, revokeSession } from './sessions.ts'
import { authenticateSms, sendSms } from './sms.ts'
import { checkStrength } from './strength-check.ts'
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
  getRecoveryCodes,
  rotateRecoveryCodes,
  // Before what has a parameter in the same place.
  searchMembers,
  dangerouslyGetMember,
  deleteMfaPhoneNumber,
  deletePassword,
  deleteTotp,
  deleteMember,
  updateMember,
  createAMember,
  getMember,
  createAnOrganization,
  updateOrganization,
  getOrganization,
  resetByExistingPassword,
  requireReset,
  exchangeSession,
  listSessions,
  authenticateSession,
  revokeSession,
  getJwks,
]
