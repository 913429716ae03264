import { randomUUID } from 'node:crypto'
import { setupServer } from 'msw/node'
import { B2BClient, StytchError } from 'stytch'
import { afterAll, beforeAll, vi } from 'vitest'
import { createMember, createOrganization, type MemberInput } from './directory.ts'
import { handlers } from './handlers.ts'
import { listMessages } from './messages.ts'
import { settings } from './settings.ts'
import type { Member, Organization, OrganizationSettings } from './state.ts'

// The emulator inside the process of a test, for those that look into its state. What Stytch's API promises is
// tested over HTTP, in contract/.

const BASE_URL = 'http://127.0.0.1:4999'
export const PASSWORD = 'correct horse battery staple'
export const NEW_PASSWORD = 'plain river copper lantern'
export const BREACHED_PASSWORD = 'leaked horse battery staple'

export const stytch = newClient()

function newClient(): B2BClient {
  // The SDK warns about any address but Stytch's own.
  const warning = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const { project_id, secret } = settings
  const client = new B2BClient({ project_id, secret, env: `${BASE_URL}/` })
  warning.mockRestore()
  return client
}

export function mountEmulator(): void {
  const server = setupServer(...handlers)
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterAll(() => server.close())
}

export type Team = { organization: Organization; member: Member; organization_id: string; email_address: string }

/** An organization of its own for each test, with one member. */
export function newTeam(settings: Partial<OrganizationSettings> = {}, input: Partial<MemberInput> = {}): Team {
  const organization = createOrganization({ organization_name: `Team ${randomUUID()}`, ...settings })
  const email_address = `member+${randomUUID()}@example.com`
  const member = createMember(organization, { email_address, password: PASSWORD, ...input })
  return { organization, member, organization_id: organization.organization_id, email_address }
}

let last_phone_number = 15_555_550_100

export function newPhoneTeam(settings: Partial<OrganizationSettings> = {}, input: Partial<MemberInput> = {}): Team {
  last_phone_number += 1
  const phone = { mfa_phone_number: `+${last_phone_number}`, mfa_enrolled: true, mfa_phone_number_verified: true }
  return newTeam({ mfa_policy: 'REQUIRED_FOR_ALL', ...settings }, { ...phone, ...input })
}

export function advance({ organization }: Team, minutes: number): void {
  organization.clock_offset_seconds += minutes * 60
}

export function logIn({ organization_id, email_address }: Team, more: object = {}) {
  return stytch.passwords.authenticate({ organization_id, email_address, password: PASSWORD, ...more })
}

/** The URLs in the newest mail: the reset link, and the log-in link where there is one. */
export function mailedUrls({ email_address }: Team): URL[] {
  const [mail] = listMessages(email_address)
  return mail?.channel === 'email' ? mail.steps.map(({ action }) => new URL(action.url)) : []
}

export async function mailTokens(team: Team, more: object = {}): Promise<{ reset: string; login: string }> {
  const { organization_id, email_address } = team
  await stytch.passwords.email.resetStart({ organization_id, email_address, ...more })
  const [reset = '', login = ''] = mailedUrls(team).map((url) => url.searchParams.get('token') ?? '')
  return { reset, login }
}

/** The token of the newest mailed link to an address. */
export function mailedToken(team: Team): string {
  return mailedUrls(team)[0]?.searchParams.get('token') ?? ''
}

export function newestCode({ member }: Team): string {
  const [message] = listMessages(member.mfa_phone_number)
  return message?.channel === 'sms' ? message.code : ''
}

export async function errorTypeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof StytchError) return error.error_type
    throw error
  }
  return 'answered'
}
