import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type {
  B2BOrganizationsCreateRequest,
  B2BOrganizationsMembersCreateRequest,
  B2BPasswordsAuthenticateRequest,
  Member,
  Organization,
} from 'stytch'
import { onTestFinished } from 'vitest'
import { errorTypeOf } from './refusals.ts'
import { givePassword, invite } from './seeding.ts'
import { email_domain, onlyInEmulator, stytch } from './stytch.ts'

/** Of this run alone, so that no list of breached passwords has them. */
export const PASSWORD = randomBytes(12).toString('base64url')
export const NEW_PASSWORD = randomBytes(12).toString('base64url')
/** Strong by every measure, and on the lists all the same. */
export const BREACHED_PASSWORD = 'correcthorsebatterystaple'

export type Settings = Partial<B2BOrganizationsCreateRequest>

/** An organization's settings that leave passwords out. */
export const passwordless: Settings = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['magic_link'] }
/** An organization whose members need a second factor; those of a new team have none yet. */
export const strict: Settings = { mfa_policy: 'REQUIRED_FOR_ALL' }

type MemberInput = Partial<Omit<B2BOrganizationsMembersCreateRequest, 'organization_id'>> & {
  /** Null for none. */
  password?: string | null
  status?: 'active' | 'pending' | 'invited' | 'deleted'
}

export type Team = {
  organization: Organization
  organization_id: string
  member: Member
  member_id: string
  email_address: string
  /** How far the clock of the organization is ahead. */
  minutes_ahead: number
}

const created: string[] = []

/** An organization of its own for each test, with one member. */
export async function newTeam(settings: Settings = {}, input: MemberInput = {}): Promise<Team> {
  const { organization } = await newOrganization(settings)
  const { organization_id } = organization
  const { password = PASSWORD, ...fields } = input
  const member = await newMember(organization, fields)
  const { member_id, email_address } = member
  if (password !== null) await givePassword(member, password)
  if (input.status === 'deleted') await stytch.organizations.members.delete({ organization_id, member_id })
  return { organization, organization_id, member, member_id, email_address, minutes_ahead: 0 }
}

export async function newOrganization(settings: Settings = {}) {
  const answer = await stytch.organizations.create({ organization_name: `Contract ${randomUUID()}`, ...settings })
  created.push(answer.organization.organization_id)
  return answer
}

export async function deleteOrganizations(): Promise<void> {
  for (const organization_id of created.splice(0)) await stytch.organizations.delete({ organization_id })
}

/** Without a password. */
export async function newMember(
  { organization_id }: Pick<Organization, 'organization_id'>,
  { status, email_address = newAddress(), ...fields }: Omit<MemberInput, 'password'> = {},
): Promise<Member> {
  const given = { organization_id, email_address, ...fields }
  if (status === 'invited') return invite(given)
  const create_member_as_pending = status === 'pending'
  return (await stytch.organizations.members.create({ ...given, create_member_as_pending })).member
}

export const newDomain = () => `${randomUUID()}.${email_domain}`
export const newAddress = (domain = email_domain) => `contract+${randomUUID()}@${domain}`

/** Well-formed, and nobody's. */
export const unknownToken = () => randomBytes(33).toString('base64url')

export const named = ({ organization_id, member_id }: Team) => ({ organization_id, member_id })

/** With a second factor that every log-in asks for: a text message. */
export async function newPhoneTeam(settings: Settings = {}, input: MemberInput = {}): Promise<Team> {
  const mfa_phone_number = newPhoneNumber()
  const { post } = onlyInEmulator('a number cannot be said to be verified')
  const team = await newTeam({ ...strict, ...settings }, { mfa_phone_number, ...input })
  const { member } = await post<{ member: Member }>('members', {
    ...named(team),
    mfa_phone_number_verified: true,
    mfa_enrolled: true,
    default_mfa_method: 'sms_otp',
  })
  return { ...team, member }
}

/** To be texted. As long as a number can be, so that two tests never share one. */
export function newPhoneNumber(): string {
  onlyInEmulator('a text message would go to a number that is not ours')
  return `+1555${randomInt(10 ** 9, 10 ** 10)}9`
}

export function logIn({ organization_id, email_address }: Team, more: Partial<B2BPasswordsAuthenticateRequest> = {}) {
  return stytch.passwords.authenticate({ organization_id, email_address, password: PASSWORD, ...more })
}

export async function failToLogIn(team: Team, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await errorTypeOf(logIn(team, { password: 'wrong' }))
}

/** Moves the clock of the organization. */
export async function advance(team: Team, minutes: number): Promise<void> {
  const { post } = onlyInEmulator('a real clock cannot be moved')
  const { organization_id } = team
  await post('clock', { organization_id, advance_seconds: Math.round(minutes * 60) })
  team.minutes_ahead += minutes
}

const UNDECIDED = 'what Stytch does not document cannot be decided'

/** Decides, for one organization, what Stytch does not document. */
export async function choose({ organization_id }: Team, choices: Record<string, string>): Promise<void> {
  await onlyInEmulator(UNDECIDED).post('choices', { organization_id, choices })
}

/** Likewise for every organization that chose nothing, until the end of the test. */
export async function chooseForAll(choice: string, value: string, usual: string): Promise<void> {
  const { post } = onlyInEmulator(UNDECIDED)
  await post('choices', { choices: { [choice]: value } })
  onTestFinished(() => post('choices', { choices: { [choice]: usual } }))
}
