import { createHash } from 'node:crypto'
import type {
  B2BOTPSmsAuthenticateResponse,
  Member as StytchMember,
  MemberSession as StytchMemberSession,
  Organization as StytchOrganization,
} from 'stytch'
import { choiceOf } from './choices/choices.ts'
import type { Factor, Session } from './session-records.ts'
import type { Member, Organization } from './state.ts'
import { now } from './state.ts'

type DeviceInfo = NonNullable<B2BOTPSmsAuthenticateResponse['member_device']>
type StytchFactor = StytchMemberSession['authentication_factors'][number]

/** A factor has one detail object of some forty possible ones, so here alone the optional stays optional. */
type WireFactor = Required<
  Pick<StytchFactor, 'type' | 'delivery_method' | 'last_authenticated_at' | 'created_at' | 'updated_at'>
> &
  Pick<StytchFactor, 'email_factor' | 'phone_number_factor' | 'authenticator_app_factor' | 'recovery_code_factor'> & {
    sequence_order: 'PRIMARY' | 'SECONDARY'
  }

/**
 * The SDK's type of an object as it travels: what the SDK calls optional must be there and may be null.
 * So an answer that forgets a field does not compile.
 */
export type Wire<T> = T extends StytchFactor
  ? WireFactor
  : T extends (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? WireObject<T>
      : T

type WireObject<T> = string extends keyof T
  ? T
  : { [Key in keyof T]-?: Wire<Exclude<T[Key], undefined>> | (undefined extends T[Key] ? null : never) }

/** What an endpoint's answer holds; `endpoint` adds the two fields that every answer has. */
export type Answer<Response> = Omit<Wire<Response>, 'request_id' | 'status_code'>

/** RFC 3339, UTC, whole seconds. */
export function toTimestamp(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

export function toWireOrganization(organization: Organization): Wire<StytchOrganization> {
  const { is_deleted, clock_offset_seconds, choices, created_at, updated_at, ...settings } = organization
  return {
    ...settings,
    created_at: toTimestamp(created_at),
    updated_at: toTimestamp(updated_at),
    claimed_email_domains: [],
    sso_jit_provisioning_allowed_connections: [],
    sso_active_connections: [],
    sso_default_connection_id: null,
    scim_active_connection: null,
    oauth_tenant_jit_provisioning: 'NOT_ALLOWED',
    allowed_oauth_tenants: null,
    rbac_email_implicit_role_assignments: [],
    custom_roles: [],
    first_party_connected_apps_allowed_type: 'ALL_ALLOWED',
    allowed_first_party_connected_apps: [],
    third_party_connected_apps_allowed_type: 'ALL_ALLOWED',
    allowed_third_party_connected_apps: [],
  }
}

export function toWireMember(member: Member, organization: Organization): Wire<StytchMember> {
  const { member_email_id, phone_id, password, totp, failed_attempts, lock, created_at, updated_at, ...fields } = member
  const isTotpShown = totp?.is_active || choiceOf('pending_totp_shown', organization) === 'yes'
  const emptyDefault = choiceOf('empty_default_mfa_method', organization) === 'empty' ? '' : 'sms_otp'
  const activeLock = lock && lock.expires_at > now(organization) ? lock : null
  return {
    ...fields,
    roles: member.roles.map((role_id) => ({ role_id, sources: [{ type: 'direct_assignment', details: {} }] })),
    is_admin: member.roles.includes('stytch_admin'),
    is_locked: activeLock !== null,
    lock_created_at: activeLock && toTimestamp(activeLock.created_at),
    lock_expires_at: activeLock && toTimestamp(activeLock.expires_at),
    created_at: toTimestamp(created_at),
    updated_at: toTimestamp(updated_at),
    totp_registration_id: (isTotpShown && totp?.totp_registration_id) || '',
    default_mfa_method: fields.default_mfa_method || emptyDefault,
    sso_registrations: [],
    oauth_registrations: [],
    retired_email_addresses: [],
    scim_registration: null,
  }
}

/** What most answers about a member begin with. */
export function toWireOwners(member: Member, organization: Organization) {
  return {
    member_id: member.member_id,
    member: toWireMember(member, organization),
    organization: toWireOrganization(organization),
  }
}

export function toWireSession(session: Session, member: Member, organization: Organization): Wire<StytchMemberSession> {
  return {
    member_session_id: session.member_session_id,
    member_id: session.member_id,
    organization_id: session.organization_id,
    organization_slug: organization.organization_slug,
    started_at: toTimestamp(session.started_at),
    last_accessed_at: toTimestamp(session.last_accessed_at),
    expires_at: toTimestamp(session.expires_at),
    authentication_factors: session.factors.map(toWireFactor),
    roles: member.roles,
    custom_claims: session.custom_claims,
  }
}

function toWireFactor({ created_at, last_authenticated_at, ...factor }: Factor): WireFactor {
  return {
    ...factor,
    created_at: toTimestamp(created_at),
    updated_at: toTimestamp(last_authenticated_at),
    last_authenticated_at: toTimestamp(last_authenticated_at),
  }
}

/** What Stytch's fingerprinting knows about a device: always the same for the same telemetry id, and about nobody. */
export function toWireDevice(telemetry_id: string | undefined): Wire<DeviceInfo> | null {
  if (!telemetry_id) return null
  const seen_at = toTimestamp(Date.now())
  const details = { is_new: false, first_seen_at: seen_at, last_seen_at: seen_at }
  return {
    visitor_id: `visitor-${createHash('sha256').update(telemetry_id).digest('hex').slice(0, 16)}`,
    visitor_id_details: details,
    ip_address: '127.0.0.1',
    ip_address_details: details,
    ip_geo_city: null,
    ip_geo_region: null,
    ip_geo_country: null,
    ip_geo_country_details: details,
  }
}
