import type { DiscoveredOrganization, Member, MemberSession, Organization } from 'stytch'
import { expect, test } from 'vitest'
import { z } from 'zod'

// What Stytch promises to send, field by field. Whatever is sent besides is fine.

/** A rule for every field that the SDK's type of an object does not call optional: a forgotten one does not compile. */
type Complete<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: z.ZodType }

const rulesFor = <T>(fields: Complete<T>) => z.object(fields)

export const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-(test|live)-[0-9a-f-]{36}$`))
const idOrNone = (prefix: string) => z.union([z.literal(''), idOf(prefix)])
const texts = z.array(z.string())
const objects = z.array(z.object())
export const timestamp = z.iso.datetime()
export const token = z.string().regex(/^[\w-]{43}[\w=-]$/)
export const nothing = z.null().optional()

export const member = rulesFor<Member>({
  organization_id: idOf('organization'),
  member_id: idOf('member'),
  email_address: z.email(),
  status: z.enum(['pending', 'invited', 'active', 'deleted']),
  name: z.string(),
  sso_registrations: objects,
  is_breakglass: z.boolean(),
  member_password_id: idOrNone('member-password'),
  oauth_registrations: objects,
  email_address_verified: z.boolean(),
  mfa_phone_number_verified: z.boolean(),
  is_admin: z.boolean(),
  totp_registration_id: idOrNone('member-totp'),
  retired_email_addresses: objects,
  is_locked: z.boolean(),
  mfa_enrolled: z.boolean(),
  mfa_phone_number: z.union([z.literal(''), z.e164()]),
  default_mfa_method: z.enum(['', 'sms_otp', 'totp']),
  roles: z.array(z.object({ role_id: z.string(), sources: z.array(z.object({ type: z.string() })) })),
})

export const organization = rulesFor<Organization>({
  organization_id: idOf('organization'),
  organization_name: z.string(),
  organization_logo_url: z.string(),
  organization_slug: z.string(),
  sso_jit_provisioning: z.string(),
  sso_jit_provisioning_allowed_connections: texts,
  sso_active_connections: objects,
  email_allowed_domains: texts,
  email_jit_provisioning: z.enum(['RESTRICTED', 'NOT_ALLOWED']),
  email_invites: z.enum(['ALL_ALLOWED', 'RESTRICTED', 'NOT_ALLOWED']),
  auth_methods: z.enum(['ALL_ALLOWED', 'RESTRICTED']),
  allowed_auth_methods: texts,
  mfa_policy: z.enum(['OPTIONAL', 'REQUIRED_FOR_ALL']),
  rbac_email_implicit_role_assignments: objects,
  mfa_methods: z.enum(['ALL_ALLOWED', 'RESTRICTED']),
  allowed_mfa_methods: texts,
  oauth_tenant_jit_provisioning: z.string(),
  claimed_email_domains: texts,
  first_party_connected_apps_allowed_type: z.string(),
  allowed_first_party_connected_apps: texts,
  third_party_connected_apps_allowed_type: z.string(),
  allowed_third_party_connected_apps: texts,
  custom_roles: objects,
})

export const owners = { member_id: idOf('member'), member, organization }

export const member_session = rulesFor<MemberSession>({
  member_session_id: idOf('session'),
  member_id: idOf('member'),
  started_at: timestamp,
  last_accessed_at: timestamp,
  expires_at: timestamp,
  authentication_factors: z.array(
    z.object({ type: z.string(), delivery_method: z.string(), last_authenticated_at: timestamp }),
  ),
  organization_id: idOf('organization'),
  roles: texts,
  organization_slug: z.string(),
})

export const session = { session_token: token, session_jwt: z.jwt({ alg: 'RS256' }), member_session }

/** What a first factor answers when nothing is missing. */
export const authenticated = {
  ...session,
  intermediate_session_token: z.literal(''),
  member_authenticated: z.literal(true),
  mfa_required: nothing,
  primary_required: nothing,
}

/** What it answers when a second factor is. */
export const waiting = {
  session_token: z.literal(''),
  session_jwt: z.literal(''),
  member_session: nothing,
  intermediate_session_token: token,
  member_authenticated: z.literal(false),
  mfa_required: z.object({ secondary_auth_initiated: z.string().nullish() }),
  primary_required: nothing,
}

export const discovered_organizations = z.array(
  rulesFor<DiscoveredOrganization>({ member_authenticated: z.boolean() }).extend({
    organization,
    membership: z.object({ type: z.string() }),
  }),
)

/** One call of each endpoint whose answer must hold every field that the SDK's type promises. */
export function testAnswer<T>(
  endpoint: string,
  fields: Omit<Complete<T>, 'request_id' | 'status_code'>,
  call: () => Promise<T>,
): void {
  const shape = z.object({ ...fields, request_id: idOf('request-id'), status_code: z.literal(200) })
  test(`${endpoint} answers with every field`, async () => {
    expect(shape.safeParse(await call()).error?.issues ?? []).toEqual([])
  })
}
