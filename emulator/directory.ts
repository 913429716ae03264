import { randomBytes } from 'node:crypto'
import { createTotp } from './authenticator-apps.ts'
import { forgetFailures, lockMember, setPassword } from './credentials.ts'
import { newId } from './ids.ts'
import { mergeMetadata } from './metadata.ts'
import type { PasswordHash } from './migrated-hash.ts'
import { revokeSessions } from './session-store.ts'
import {
  findOrganization,
  type Member,
  members,
  membersOf,
  now,
  type Organization,
  type OrganizationSettings,
  organizations,
} from './state.ts'

const SETUP_MINUTES = 60
const LOCK_MINUTES = 60

export type OrganizationInput = Partial<OrganizationSettings> & { organization_id?: string; organization_name: string }

export function createOrganization(input: OrganizationInput): Organization {
  return organizations.add({
    organization_id: newId('organization'),
    organization_slug: toFreeSlug(input.organization_name),
    organization_logo_url: '',
    organization_external_id: null,
    auth_methods: 'ALL_ALLOWED',
    allowed_auth_methods: [],
    mfa_policy: 'OPTIONAL',
    mfa_methods: 'ALL_ALLOWED',
    allowed_mfa_methods: [],
    email_allowed_domains: [],
    email_invites: 'ALL_ALLOWED',
    email_jit_provisioning: 'NOT_ALLOWED',
    sso_jit_provisioning: 'ALL_ALLOWED',
    ...input,
    trusted_metadata: mergeMetadata({}, input.trusted_metadata),
    is_deleted: false,
    created_at: Date.now(),
    updated_at: Date.now(),
    clock_offset_seconds: 0,
    choices: {},
  })
}

export function changeOrganization(organization: Organization, changes: Partial<OrganizationSettings>): void {
  const trusted_metadata = mergeMetadata(organization.trusted_metadata, changes.trusted_metadata)
  organizations.change(organization, { ...changes, trusted_metadata, updated_at: now(organization) })
}

/** With all its members. Its slug and its external id are free again. */
export function deleteOrganization(organization: Organization): void {
  organizations.change(organization, { is_deleted: true })
  for (const member of membersOf(organization)) deleteMember(member)
}

/** Kept, as Stytch keeps them; the sessions end. */
export function deleteMember(member: Member): void {
  member.status = 'deleted'
  revokeSessions(member)
}

function toFreeSlug(organization_name: string): string {
  const words = organization_name.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, 100)
  return slug.length >= 2 && !findOrganization(slug)
    ? slug
    : `${slug || 'organization'}-${randomBytes(3).toString('hex')}`
}

export type MemberInput = Partial<
  Pick<
    Member,
    | 'default_mfa_method'
    | 'email_address_verified'
    | 'external_id'
    | 'is_breakglass'
    | 'mfa_enrolled'
    | 'mfa_phone_number'
    | 'mfa_phone_number_verified'
    | 'name'
    | 'roles'
    | 'status'
    | 'trusted_metadata'
    | 'untrusted_metadata'
  >
> & {
  email_address: string
  password?: string | PasswordHash | undefined
  is_locked?: boolean | undefined
  has_totp?: boolean | undefined
}

export function createMember(organization: Organization, input: MemberInput): Member {
  const { password, is_locked, has_totp, ...fields } = input
  const created_at = now(organization)
  const member = members.add({
    organization_id: organization.organization_id,
    member_id: newId('member'),
    member_email_id: newId('member-email'),
    phone_id: newId('member-phone'),
    external_id: null,
    email_address_verified: false,
    name: '',
    status: 'active',
    is_breakglass: false,
    trusted_metadata: {},
    untrusted_metadata: {},
    roles: ['stytch_member'],
    member_password_id: '',
    password: null,
    mfa_enrolled: false,
    mfa_phone_number: '',
    mfa_phone_number_verified: false,
    default_mfa_method: toDefaultMethod(input),
    totp: null,
    failed_attempts: 0,
    lock: null,
    created_at,
    updated_at: created_at,
    ...fields,
  })
  changeMember(member, organization, { roles: fields.roles, password, is_locked, has_totp })
  return member
}

export function changeMember(member: Member, organization: Organization, changes: Partial<MemberInput>): void {
  const { password, is_locked, has_totp, roles, ...fields } = changes
  members.change(member, {
    ...fields,
    trusted_metadata: mergeMetadata(member.trusted_metadata, fields.trusted_metadata),
    untrusted_metadata: mergeMetadata(member.untrusted_metadata, fields.untrusted_metadata),
    updated_at: now(organization),
  })
  // Every member has this role, whatever others there are.
  if (roles) member.roles = [...new Set(['stytch_member', ...roles])]
  if (password !== undefined) setPassword(member, password)
  if (has_totp === true) member.totp = { ...createTotp(organization, SETUP_MINUTES), is_active: true }
  if (has_totp === false) member.totp = null
  if (is_locked === true) lockMember(member, organization, LOCK_MINUTES)
  if (is_locked === false) forgetFailures(member)
}

function toDefaultMethod({ mfa_phone_number, mfa_enrolled, has_totp }: MemberInput): string {
  if (mfa_phone_number && mfa_enrolled) return 'sms_otp'
  return has_totp ? 'totp' : ''
}
