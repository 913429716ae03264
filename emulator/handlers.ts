import { exchange, listOrganizations } from './discovery.ts'
import { createDiscoveredOrganization } from './discovery-creation.ts'
import { authenticateDiscoveryLink, sendDiscoveryLink } from './discovery-links.ts'
import { authenticateDiscoveryPassword, resetDiscoveryPassword, startDiscoveryReset } from './discovery-passwords.ts'
import { requireReset, resetByExistingPassword } from './existing-password.ts'
import { invite } from './invitations.ts'
import { loginOrSignup } from './login-mail.ts'
import { authenticateMagicLink } from './magic-links.ts'
import { deleteAMember, deleteMfaPhoneNumber, deletePassword, deleteTotp } from './member-deletions.ts'
import { createAMember, dangerouslyGetMember, getMember, searchMembers, updateMember } from './members.ts'
import { createAnOrganization, deleteAnOrganization, getOrganization, updateOrganization } from './organizations.ts'
import { resetByEmail, resetStart } from './password-email.ts'
import { migratePassword } from './password-migrate.ts'
import { authenticatePassword, resetBySession } from './passwords.ts'
import { getRecoveryCodes, recover, rotateRecoveryCodes } from './recovery-codes.ts'
import { exchangeSession } from './session-exchange.ts'
import { authenticateSession, getJwks, listSessions, revokeSession } from './sessions.ts'
import { authenticateSms, sendSms } from './sms.ts'
import { checkStrength } from './strength-check.ts'
import { authenticateTotp, createTotpRegistration } from './totp.ts'
import { migrateTotp } from './totp-migrate.ts'
import { refuseWrongMethod } from './wrong-method.ts'

/** For `getResponse` behind a real server, and for `setupServer` inside a unit test. */
export const handlers = [
  resetStart,
  resetByEmail,
  resetBySession,
  authenticatePassword,
  checkStrength,
  migratePassword,
  loginOrSignup,
  invite,
  authenticateMagicLink,
  sendDiscoveryLink,
  authenticateDiscoveryLink,
  listOrganizations,
  createDiscoveredOrganization,
  exchange,
  startDiscoveryReset,
  resetDiscoveryPassword,
  authenticateDiscoveryPassword,
  sendSms,
  authenticateSms,
  createTotpRegistration,
  authenticateTotp,
  migrateTotp,
  recover,
  getRecoveryCodes,
  rotateRecoveryCodes,
  // Before what has a parameter in the same place.
  searchMembers,
  dangerouslyGetMember,
  deleteMfaPhoneNumber,
  deletePassword,
  deleteTotp,
  deleteAMember,
  updateMember,
  createAMember,
  getMember,
  createAnOrganization,
  updateOrganization,
  getOrganization,
  deleteAnOrganization,
  resetByExistingPassword,
  requireReset,
  exchangeSession,
  listSessions,
  authenticateSession,
  revokeSession,
  getJwks,
  refuseWrongMethod,
]
