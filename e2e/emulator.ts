import { appendFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { EMULATOR, LOGS } from '../playwright.config'

// The emulator's control API, as the specs need it.

export type Organization = { organization_id: string; organization_slug: string; organization_name: string }
export type Member = { member_id: string; email_address: string }
type Answer = {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  text?: string
  pad_to_length?: number
}
export type FaultKind =
  | { kind: 'delay' | 'no_token' }
  | { kind: 'silence'; carried_out?: boolean }
  | { kind: 'trickle'; carried_out?: boolean; byte_ms?: number }
  | { kind: 'reset'; carried_out?: boolean; at?: 'mid_body' }
  | ({ kind: 'answer'; carried_out?: boolean } & Answer)
  | { kind: 'refuse'; error_type: string }
  | { kind: 'primary_required'; allowed_auth_methods?: string[] }
type Fault = FaultKind & { path: string; times?: number; latency_ms?: number }
type Message = { message_id: number; channel: 'email' | 'sms'; text: string; links: string[]; code: string | null }

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${EMULATOR}/emulator/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<T>
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${EMULATOR}/emulator/${path}`)
  return response.json() as Promise<T>
}

export const createOrganization = async (fields: object) =>
  (await post<{ organization: Organization }>('organizations', fields)).organization

export const createMember = async (fields: object) => (await post<{ member: Member }>('members', fields)).member

/** Moves the time of one organization, so that tests run side by side. */
export const advance = (organization: Organization, advance_seconds: number) =>
  post('clock', { organization_id: organization.organization_id, advance_seconds })

/** Makes Stytch fail for the next calls of one organization, or for calls whose body contains a text. */
export function breakCalls(where: Organization | { body_contains: string }, fault: Fault) {
  const meant = 'organization_id' in where ? { organization_id: where.organization_id } : where
  return post('faults', { ...meant, ...fault })
}

/** Turns switches of what Stytch does not document, for one organization or for all that turn none themselves. */
export const choose = (choices: Record<string, string>, organization?: Organization) =>
  post('choices', { ...(organization && { organization_id: organization.organization_id }), choices })

type Choice = { name: string; values: string[]; of_project?: true }

export const listChoices = async () => (await get<{ choices: Choice[] }>('choices')).choices

export const listErrors = async () => (await get<{ errors: Record<string, string[]> }>('errors')).errors

/** The paths of the calls that Stytch got for one organization, oldest first. */
export async function callsOf(organization: Organization): Promise<string[]> {
  const { calls } = await get<{ calls: { path: string }[] }>(`calls?organization_id=${organization.organization_id}`)
  return calls.map((call) => call.path.replace('/v1/b2b/', ''))
}

/** What happens to everybody who reaches the emulator by a port of its own. */
export const moveGate = (port: number, state: 'open' | 'refused' | 'stale') => post('gates', { port, state })

/** Newest first. */
export async function messagesTo(address: string, waiting: { since?: number; wait_ms?: number } = {}) {
  const query = new URLSearchParams({ to: address })
  for (const [name, value] of Object.entries(waiting)) query.set(name, String(value))
  const { messages } = await get<{ messages: Message[] }>(`messages?${query}`)
  for (const { code, links } of messages) {
    if (code) keepSecret(code)
    for (const link of links) keepSecret(new URL(link).searchParams.get('token') ?? '')
  }
  return messages
}

/** Waits for the `count`th message to an address or number, and returns the newest. */
async function waitForMessage(address: string, count: number): Promise<Message | undefined> {
  const messages: Message[] = []
  while (messages.length < count) {
    const newer = await messagesTo(address, { since: messages[0]?.message_id ?? 0, wait_ms: 10_000 })
    if (newer.length === 0) break
    messages.unshift(...newer)
  }
  expect(messages, `messages to ${address}`).toHaveLength(count)
  return messages[0]
}

type Links = { reset: string; login: string; discovery: string }

/** Waits for the `count`th mail to an address and returns the links of the newest one. */
export async function readMail(member: Pick<Member, 'email_address'>, count = 1): Promise<Links> {
  const newest = await waitForMessage(member.email_address, count)
  const find = (type: string) => newest?.links.find((link) => link.includes(type)) ?? ''
  return {
    reset: find('multi_tenant_passwords'),
    login: find('multi_tenant_magic_links'),
    discovery: find('type=discovery'),
  }
}

type Totp = { secret: string; code: string; recovery_codes: string[] }

/** What the authenticator app of a member shows now. */
export async function totpOf({ member_id }: Member): Promise<Totp> {
  const totp = await get<Totp>(`totp?member_id=${member_id}`)
  for (const secret of [totp.secret, totp.code, ...totp.recovery_codes]) keepSecret(secret)
  return totp
}

type Session = { member_id: string; factors: string[]; custom_claims: object; telemetry_id: string | null }

/** The living sessions of one organization. */
export const sessionsOf = async ({ organization_id }: Organization) =>
  (await get<{ sessions: Session[] }>(`sessions?organization_id=${organization_id}`)).sessions

/** Waits for the `count`th text message to a number and returns its code. */
export async function readCode(phone: string, count = 1): Promise<string> {
  return (await waitForMessage(phone, count))?.code ?? ''
}

/** Notes something that must never be printed by a server. */
export function keepSecret<T extends string>(secret: T): T {
  if (secret) appendFileSync(`${LOGS}/secrets.txt`, `${secret}\n`)
  return secret
}
