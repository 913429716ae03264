import { randomUUID } from 'node:crypto'
import { post } from './control'
import { newPassword, newPhone } from './secrets'

export type Organization = {
  organization_id: string
  organization_slug: string
  organization_name: string
  /** Other tests use it too. */
  is_shared?: true
}

/** A member made for one test, with what only the member knows. */
export type Member = {
  organization: Organization
  member_id: string
  email_address: string
  name: string
  password: string
  phone: string
}

/**
 * Whom a test is about, in the fields of the emulator's control API. An organization that exists can be given instead of
 * the fields of a new one. `has_phone` is the kit's own: a verified number that nobody else has.
 */
export type Who = { organization?: object | Organization; member?: { has_phone?: boolean; [field: string]: unknown } }

/** The seeded organization that one of the applications serves. */
export const acme: Organization = {
  organization_id: 'acme',
  organization_slug: 'acme',
  organization_name: 'Acme',
  is_shared: true,
}

const demandsSecondFactor = { mfa_policy: 'REQUIRED_FOR_ALL' }

/** Is asked for a code by text message. */
export const withPhone: Who = { organization: demandsSecondFactor, member: { has_phone: true, mfa_enrolled: true } }

/** Is asked for the code of an authenticator app. */
export const withApp: Who = { organization: demandsSecondFactor, member: { has_totp: true } }

/** Must set up a second factor first. */
export const withoutFactor: Who = { organization: demandsSecondFactor }

export async function makeOrganization(given: Who['organization'] = {}): Promise<Organization> {
  if ('organization_id' in given) return given as Organization
  const id = randomUUID().slice(0, 8)
  const fields = { organization_name: `Team ${id}`, organization_slug: `team-${id}`, ...given }
  return (await post<{ organization: Organization }>('organizations', fields)).organization
}

/** Makes a member, in an organization of its own unless one is given. */
export async function makeMember({ organization: given, member: fields = {} }: Who = {}): Promise<Member> {
  const organization = await makeOrganization(given)
  const { has_phone, ...more } = fields
  const id = randomUUID().slice(0, 8)
  const [password, phone] = [newPassword(), newPhone()]
  const { member } = await post<{ member: Pick<Member, 'member_id' | 'email_address' | 'name'> }>('members', {
    organization_id: organization.organization_id,
    email_address: `member-${id}@example.com`,
    name: `Member ${id}`,
    password,
    ...(has_phone && { mfa_phone_number: phone, mfa_phone_number_verified: true }),
    ...more,
  })
  const { member_id, email_address, name } = member
  return { organization, member_id, email_address, name, password, phone }
}

/** The id of an organization whose time, failures and switches a test may change, since it is the test's own. */
export function ownOrganization({ organization_id, organization_name, is_shared }: Organization): string {
  if (!is_shared) return organization_id
  throw new Error(`Other tests use ${organization_name} too: change an organization of this test's own instead.`)
}
