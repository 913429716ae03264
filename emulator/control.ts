import type { z } from 'zod'
import { listCalls } from './calls.ts'
import { allChoices, choices, project_choices } from './choices.ts'
import { choicesInput, clockInput, faultInput, memberInput, organizationInput } from './control-input.ts'
import { ControlProblem } from './control-problem.ts'
import { changeMember, changeOrganization, createMember, createOrganization } from './directory.ts'
import { declaredErrors } from './endpoint.ts'
import { addFault } from './faults.ts'
import { describeTotp, listSessions } from './insights.ts'
import { listMessages, type Message } from './messages.ts'
import { findMember, findMemberByEmail, findOrganization, now, type Organization } from './state.ts'
import { toTimestamp, toWireMember, toWireOrganization } from './wire.ts'

const gets: Record<string, (query: URLSearchParams) => object> = {
  '/emulator/health': () => ({ ok: true }),
  '/emulator/choices': () => ({ choices }),
  '/emulator/errors': () => ({ errors: Object.fromEntries(declaredErrors) }),
  '/emulator/calls': (query) => ({ calls: listCalls(namedOrganization(query)) }),
  '/emulator/totp': (query) => describeTotp(query.get('member_id') ?? ''),
  '/emulator/sessions': (query) => ({ sessions: listSessions(namedOrganization(query)) }),
  '/emulator/messages': (query) => ({ messages: listMessages(query.get('to')).map(toWireMessage) }),
}

const posts: Record<string, (body: unknown) => object> = {
  '/emulator/organizations': putOrganization,
  '/emulator/members': putMember,
  '/emulator/clock': moveClock,
  '/emulator/choices': choose,
  '/emulator/faults': layFault,
}

/** What tests and demos steer the emulator with. Not part of Stytch's API. */
export async function answerControl(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const get = request.method === 'GET' ? gets[pathname] : undefined
  if (get) return answer(() => get(searchParams))
  const post = request.method === 'POST' ? posts[pathname] : undefined
  if (!post) return refuse(404, `There is no ${request.method} ${pathname}.`)
  // A foreign web page cannot send this content type without asking first, and nobody answers that question.
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'Send JSON with content-type application/json.')
  }
  return answer(async () => post(await request.json()))
}

async function answer(control: () => object | Promise<object>): Promise<Response> {
  try {
    return Response.json(await control())
  } catch (problem) {
    if (problem instanceof ControlProblem) return refuse(400, problem.message)
    if (problem instanceof SyntaxError) return refuse(400, 'The body is not JSON.')
    throw problem
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status })
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new ControlProblem(parsed.error.issues.map(toSentence).join(' '))
  return parsed.data
}

function toSentence({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}.`
}

/** The id of the organization that a query names, by id or slug; null when it names none. */
function namedOrganization(query: URLSearchParams): string | null {
  const reference = query.get('organization_id')
  return reference === null ? null : requireOrganization(reference).organization_id
}

function requireOrganization(reference: string): Organization {
  const organization = findOrganization(reference)
  if (!organization) throw new ControlProblem(`There is no organization ${reference}.`)
  return organization
}

/** Creates an organization, or changes the one whose organization_id is given. */
function putOrganization(body: unknown): object {
  const { organization_id, organization_name, ...fields } = parse(organizationInput, body)
  const existing = organization_id ? requireOrganization(organization_id) : null
  const holder = fields.organization_slug ? findOrganization(fields.organization_slug) : undefined
  if (holder && holder !== existing) {
    throw new ControlProblem('organization_slug_already_used: another organization has this slug.')
  }
  if (existing) {
    changeOrganization(existing, { ...fields, ...(organization_name && { organization_name }) })
    return { organization: toWireOrganization(existing) }
  }
  if (!organization_name) throw new ControlProblem('A new organization needs an organization_name.')
  return { organization: toWireOrganization(createOrganization({ organization_name, ...fields })) }
}

/** Creates a member, or changes the one whose member_id is given. */
function putMember(body: unknown): object {
  const { organization_id, member_id, email_address, ...fields } = parse(memberInput, body)
  const organization = requireOrganization(organization_id)
  const holder = email_address ? findMemberByEmail(organization, email_address) : undefined
  if (holder && holder.member_id !== member_id) throw new ControlProblem(`${email_address} is a member already.`)

  if (!member_id) {
    if (!email_address) throw new ControlProblem('A new member needs an email_address.')
    return { member: toWireMember(createMember(organization, { email_address, ...fields }), organization) }
  }
  const member = findMember(organization, member_id)
  if (!member) throw new ControlProblem(`There is no member ${member_id} in this organization.`)
  changeMember(member, organization, { ...fields, ...(email_address && { email_address }) })
  return { member: toWireMember(member, organization) }
}

function moveClock(body: unknown): object {
  const { organization_id, advance_seconds } = parse(clockInput, body)
  const organization = requireOrganization(organization_id)
  organization.clock_offset_seconds += advance_seconds
  return { now: toTimestamp(now(organization)) }
}

function choose(body: unknown): object {
  const input = parse(choicesInput, body)
  const organization = input.organization_id ? requireOrganization(input.organization_id) : null
  Object.assign(organization?.choices ?? project_choices, input.choices)
  return { choices: allChoices(organization) }
}

function layFault(body: unknown): object {
  const { organization_id, body_contains = null, error_type, ...fault } = parse(faultInput, body)
  addFault({
    ...fault,
    organization_id: organization_id ? requireOrganization(organization_id).organization_id : null,
    body_contains,
    error_type: fault.kind === 'error_500' ? 'internal_server_error' : (error_type ?? null),
  })
  return { fault: { organization_id, body_contains, error_type, ...fault } }
}

function toWireMessage(message: Message) {
  const isMail = message.channel === 'email'
  return {
    channel: message.channel,
    to: message.to,
    subject: isMail ? message.subject : null,
    text: message.text,
    links: isMail ? message.steps.map(({ action }) => action.url) : [],
    code: isMail ? null : message.code,
    created_at: toTimestamp(message.created_at),
  }
}
