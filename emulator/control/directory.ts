import { changeMember, changeOrganization, createMember, createOrganization } from '../directory.ts'
import { isSameAddress } from '../messages.ts'
import {
  findMember,
  findMemberByEmail,
  findOrganization,
  type Member,
  members,
  type Organization,
  organizations,
  ownersOf,
} from '../state.ts'
import { toWireMember, toWireOrganization } from '../wire.ts'
import { memberInput, membersQuery, organizationInput, organizationsQuery } from './input.ts'
import { describeTotp } from './insights.ts'
import { parse, requireOrganization } from './parse.ts'
import { ControlProblem } from './problem.ts'

/** Creates an organization, or changes the one whose organization_id is given. */
export function putOrganization(body: unknown): object {
  const { organization_id, organization_name, ...fields } = parse(organizationInput, body)
  const existing = organization_id ? requireOrganization(organization_id) : null
  for (const name of ['organization_slug', 'organization_external_id'] as const) {
    const holder = findOrganization(fields[name] ?? '')
    if (holder && holder !== existing) throw new ControlProblem(`${name}_already_used: another organization has it.`)
  }
  if (existing) {
    changeOrganization(existing, { ...fields, ...(organization_name && { organization_name }) })
    return { organization: toWireOrganization(existing) }
  }
  if (!organization_name) throw new ControlProblem('A new organization needs an organization_name.')
  return { organization: toWireOrganization(createOrganization({ organization_name, ...fields })) }
}

export function readOrganizations(query: unknown): object {
  const { organization_id } = parse(organizationsQuery, query)
  const found = organization_id
    ? [requireOrganization(organization_id)]
    : [...organizations.values()].filter(({ is_deleted }) => !is_deleted)
  return { organizations: found.map(toWireOrganization) }
}

/** Creates a member, or changes the one whose member_id is given, and answers all that a test needs of them. */
export function putMember(body: unknown): object {
  const { organization_id, member_id, email_address, totp_secret, recovery_codes, failed_attempts, ...given } = parse(
    memberInput,
    body,
  )
  const organization = requireOrganization(organization_id)
  const fields = totp_secret ? { ...given, has_totp: true } : given
  const existing = member_id ? requireMember(organization, member_id) : null
  const holder = email_address ? findMemberByEmail(organization, email_address) : undefined
  if (holder && holder !== existing) throw new ControlProblem(`${email_address} is a member already.`)
  const namesake = fields.external_id ? findMember(organization, fields.external_id) : undefined
  if (namesake && namesake !== existing) throw new ControlProblem('external_id_already_used: another member has it.')
  const hasApp = fields.has_totp ?? Boolean(existing?.totp)
  if (recovery_codes && !hasApp)
    throw new ControlProblem('Recovery codes belong to an authenticator app: give has_totp or totp_secret.')

  const member = existing ?? create(organization, email_address, fields)
  if (existing) changeMember(member, organization, { ...fields, ...(email_address && { email_address }) })
  setUpApp(member, totp_secret, recovery_codes)
  if (failed_attempts !== undefined) member.failed_attempts = failed_attempts
  return describeMember(member, given.password)
}

function create(organization: Organization, email_address: string | undefined, fields: object): Member {
  if (!email_address) throw new ControlProblem('A new member needs an email_address.')
  return createMember(organization, { email_address, ...fields })
}

/** Before a test begins, its authenticator can be set up with a secret of its own. */
function setUpApp({ totp }: Member, secret: string | undefined, recovery_codes: string[] | undefined): void {
  if (!totp) return
  if (secret) totp.secret = secret
  if (recovery_codes) totp.recovery_codes = recovery_codes.map((code) => ({ code, used: false }))
}

function requireMember(organization: Organization, member_id: string): Member {
  const member = findMember(organization, member_id)
  if (!member) throw new ControlProblem(`There is no member ${member_id} in this organization.`)
  return member
}

export function readMembers(query: unknown): object {
  const wanted = parse(membersQuery, query)
  const organization_id = wanted.organization_id && requireOrganization(wanted.organization_id).organization_id
  const isMeant = (member: Member) =>
    (!organization_id || member.organization_id === organization_id) &&
    (!wanted.member_id || [member.member_id, member.external_id].includes(wanted.member_id)) &&
    (!wanted.email_address || isSameAddress(member.email_address, wanted.email_address))
  return { members: [...members.values()].filter(isMeant).map((member) => describeMember(member)) }
}

/** The password can be told only by whoever has just set it. */
function describeMember(member: Member, password: string | null = null) {
  const [organization] = ownersOf(member)
  const { organization_slug } = organization
  return {
    member: toWireMember(member, organization),
    totp: member.totp && describeTotp(member.member_id),
    log_in: { organization_slug, email_address: member.email_address, password },
  }
}
