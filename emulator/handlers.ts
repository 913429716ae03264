import { exchange, listOrganizations } from './endpoints/discovery.ts'
import { createDiscoveredOrganization } from './endpoints/discovery-creation.ts'
import { authenticateDiscoveryLink, sendDiscoveryLink } from './endpoints/discovery-links.ts'
import {
  authenticateDiscoveryPassword,
  resetDiscoveryPassword,
  startDiscoveryReset,
} from './endpoints/discovery-passwords.ts'
import { requireReset, resetByExistingPassword } from './endpoints/existing-password.ts'
import { invite } from './endpoints/invitations.ts'
import { loginOrSignup } from './endpoints/login-mail.ts'
import { authenticateMagicLink } from './endpoints/magic-links.ts'
import { deleteAMember, deleteMfaPhoneNumber, deletePassword, deleteTotp } from './endpoints/member-deletions.ts'
import { createAMember, dangerouslyGetMember, getMember, searchMembers, updateMember } from './endpoints/members.ts'
import {
  createAnOrganization,
  deleteAnOrganization,
  getOrganization,
  updateOrganization,
} from './endpoints/organizations.ts'
import { resetByEmail } from './endpoints/password-email.ts'
import { migratePassword } from './endpoints/password-migrate.ts'
import { resetStart } from './endpoints/password-reset-start.ts'
import { authenticatePassword, resetBySession } from './endpoints/passwords.ts'
import { getRecoveryCodes, recover, rotateRecoveryCodes } from './endpoints/recovery-codes.ts'
import { exchangeSession } from './endpoints/session-exchange.ts'
import { authenticateSession, getJwks, listSessions, revokeSession } from './endpoints/sessions.ts'
import { authenticateSms, sendSms } from './endpoints/sms.ts'
import { checkStrength } from './endpoints/strength-check.ts'
import { authenticateTotp, createTotpRegistration } from './endpoints/totp.ts'
import { migrateTotp } from './endpoints/totp-migrate.ts'
import { noRoute } from './no-route.ts'

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
  noRoute,
]
