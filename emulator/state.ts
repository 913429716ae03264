import type { ChosenValues } from './choices/choices.ts'
import type { Metadata } from './metadata.ts'
import type { PasswordHash } from './migrated-hash.ts'
import type { Project } from './projects.ts'
import type { IntermediateSession, Session } from './session-records.ts'
import { Table } from './table.ts'

export type OrganizationSettings = {
  organization_name: string
  organization_slug: string
  organization_logo_url: string
  organization_external_id: string | null
  auth_methods: 'ALL_ALLOWED' | 'RESTRICTED'
  allowed_auth_methods: string[]
  mfa_policy: 'OPTIONAL' | 'REQUIRED_FOR_ALL'
  mfa_methods: 'ALL_ALLOWED' | 'RESTRICTED'
  allowed_mfa_methods: string[]
  email_allowed_domains: string[]
  email_invites: 'ALL_ALLOWED' | 'RESTRICTED' | 'NOT_ALLOWED'
  email_jit_provisioning: 'RESTRICTED' | 'NOT_ALLOWED'
  sso_jit_provisioning: 'ALL_ALLOWED' | 'RESTRICTED' | 'NOT_ALLOWED'
  trusted_metadata: Metadata
}

/** Times are milliseconds of the organization's own clock, see `now`. */
export type Organization = OrganizationSettings & {
  organization_id: string
  created_at: number
  updated_at: number
  /** Kept all the same, for what still refers to it. */
  is_deleted: boolean
  clock_offset_seconds: number
  choices: ChosenValues
}

type MemberStatus = 'pending' | 'invited' | 'active' | 'deleted'

export type Member = {
  organization_id: string
  member_id: string
  member_email_id: string
  phone_id: string
  external_id: string | null
  email_address: string
  email_address_verified: boolean
  name: string
  status: MemberStatus
  is_breakglass: boolean
  trusted_metadata: Metadata
  untrusted_metadata: Metadata
  roles: string[]
  member_password_id: string
  password: PasswordHash | null
  mfa_enrolled: boolean
  mfa_phone_number: string
  mfa_phone_number_verified: boolean
  default_mfa_method: string
  totp: Totp | null
  failed_attempts: number
  lock: { created_at: number; expires_at: number } | null
  created_at: number
  updated_at: number
}

/** Whom a call is about, and the project that asks. */
export type Subject = { project: Project; organization: Organization; member: Member }

/** An authenticator app: pending until its first code. */
export type Totp = {
  totp_registration_id: string
  secret: string
  is_active: boolean
  expires_at: number
  /** The thirty seconds whose code was used last. */
  used_counter: number
  recovery_codes: { code: string; used: boolean }[]
}

export type MailLink = {
  token: string
  mail_id: string
  kind: 'password_reset' | 'magic_link'
  organization_id: string
  member_id: string
  expires_at: number
  spent: boolean
  /** Of the sandbox: it works again and again. */
  is_lasting?: boolean
  code_challenge: string | null
}

/** A link that belongs to an address, in whatever organizations it is known. */
export type DiscoveryLink = Pick<MailLink, 'token' | 'expires_at' | 'spent' | 'is_lasting' | 'code_challenge'> & {
  kind: 'login' | 'reset'
  email_address: string
}

export type SmsCode = { code: string; expires_at: number; used: boolean; superseded: boolean; wrong_tries: number }

// Nothing is ever removed: a spent token must still be told from an unknown one.
export const organizations = new Table<Organization, 'name' | 'allowed_domain'>((row) => row.organization_id, {
  name: (row) => (row.is_deleted ? [] : [row.organization_slug, row.organization_external_id]),
  allowed_domain: (row) => (row.is_deleted ? [] : row.email_allowed_domains.map((domain) => domain.toLowerCase())),
})
export const members = new Table<Member, 'organization_id' | 'email_address' | 'external_id'>((row) => row.member_id, {
  organization_id: (row) => [row.organization_id],
  email_address: (row) => [row.email_address.toLowerCase()],
  external_id: (row) => [row.external_id],
})
export const sessions = new Table<Session, 'session_token' | 'member_id'>((row) => row.member_session_id, {
  session_token: (row) => [row.session_token],
  member_id: (row) => [row.member_id],
})
export const mailLinks = new Table<MailLink, 'mail_id' | 'member_id'>((row) => row.token, {
  mail_id: (row) => [row.mail_id],
  member_id: (row) => [row.member_id],
})
export const intermediateSessions = new Map<string, IntermediateSession>()
export const discoveryLinks = new Map<string, DiscoveryLink>()
export const smsCodes = new Map<string, SmsCode[]>()
/** The minute in which each number was last sent a code. */
export const textedMinutes = new Map<string, number>()
/** The second in which each address was last mailed a magic link. */
export const mailedSeconds = new Map<string, number>()

/** Each organization has a clock of its own, so that parallel tests can move time without meeting. */
export function now(organization: Organization): number {
  return Date.now() + organization.clock_offset_seconds * 1000
}

/** An address without an organization goes by the clock that is furthest ahead among its organizations. */
export function nowOf(email_address: string): number {
  return Math.max(Date.now(), ...membersAt(email_address).map((member) => now(ownersOf(member)[0])))
}

/** The members with an address, in all organizations. */
export function membersAt(email_address: string): Member[] {
  return members.by('email_address', email_address.toLowerCase())
}

/** Those of them who are not deleted. */
export function livingMembersAt(email_address: string): Member[] {
  return membersAt(email_address).filter(({ status }) => status !== 'deleted')
}

/** Stytch takes an id, a slug or an external id wherever it asks for an organization_id. */
export function findOrganization(reference: string): Organization | undefined {
  const named = organizations.get(reference)
  return named && !named.is_deleted ? named : organizations.by('name', reference)[0]
}

export function findMember(organization: Organization, reference: string): Member | undefined {
  const named = members.get(reference)
  return [...(named ? [named] : []), ...members.by('external_id', reference)].find(isOf(organization))
}

export function findMemberByEmail(organization: Organization, email_address: string): Member | undefined {
  return membersAt(email_address).find(isOf(organization))
}

const isOf = (organization: Organization) => (member: Member) => member.organization_id === organization.organization_id

export function membersOf(organization: Organization): Member[] {
  return members.by('organization_id', organization.organization_id)
}

/** For records that were made together with their owners, and so cannot miss them. */
export function ownersOf(record: { organization_id: string; member_id: string }): [Organization, Member] {
  const organization = organizations.get(record.organization_id)
  const member = members.get(record.member_id)
  if (!organization || !member) throw new Error('A record has lost its organization or member')
  return [organization, member]
}
