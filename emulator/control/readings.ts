import { listCalls } from '../calls.ts'
import { awaitMessages, type Message } from '../messages.ts'
import { toTimestamp } from '../wire.ts'
import { callsQuery, messagesQuery, sessionsQuery, totpQuery } from './input.ts'
import { describeTotp, listSessions } from './insights.ts'
import { parse, toOrganizationId } from './parse.ts'

export function readCalls(query: unknown): object {
  const { organization_id, since } = parse(callsQuery, query)
  return listCalls(toOrganizationId(organization_id), since)
}

export async function readMessages(query: unknown): Promise<object> {
  const { to = null, since, wait_ms } = parse(messagesQuery, query)
  return { messages: (await awaitMessages(to, since, wait_ms)).map(toWireMessage) }
}

export function readSessions(query: unknown): object {
  const { organization_id } = parse(sessionsQuery, query)
  return { sessions: listSessions(toOrganizationId(organization_id)) }
}

export function readTotp(query: unknown): object {
  return describeTotp(parse(totpQuery, query).member_id)
}

function toWireMessage(message: Message) {
  const isMail = message.channel === 'email'
  return {
    message_id: message.message_id,
    channel: message.channel,
    to: message.to,
    subject: isMail ? message.subject : null,
    text: message.text,
    links: isMail ? message.steps.map(({ action }) => action.url) : [],
    code: isMail ? null : message.code,
    created_at: toTimestamp(message.created_at),
  }
}
