import { announce, currentEdition, waitForNews } from './news.ts'

const KEPT_MESSAGES = 2_000

type MailAction = { label: string; url: string }

export type Message = {
  message_id: number
  to: string
  from: string
  /** None for a mail that belongs to an address, whatever its organizations. */
  organization_id: string | null
  organization_name: string
  /** Milliseconds, by the clock of the organization. */
  created_at: number
  text: string
} & (
  | {
      channel: 'email'
      subject: string
      greeting: string
      steps: { text: string; action: MailAction }[]
      closing: string
    }
  | { channel: 'sms'; code: string }
)

export type Mail = Extract<Message, { channel: 'email' }>
export type TextMessage = Extract<Message, { channel: 'sms' }>

const messages: Message[] = []
// Not from one: a page that outlives a restart must not take a new message for an old one.
let last_message_id = Date.now()

type Unsent<M> = M extends Message ? Omit<M, 'message_id'> : never

export function deliver(message: Unsent<Message>): void {
  last_message_id += 1
  messages.unshift({ message_id: last_message_id, ...message })
  if (messages.length > KEPT_MESSAGES) messages.pop()
  announce()
}

/** Whether a query names an address, in capitals or not. A "+" in a URL's query arrives as a space; both find it. */
export const isSameAddress = (address: string, named: string): boolean =>
  address.toLowerCase() === named.toLowerCase().replaceAll(' ', '+')

/** Newest first, after `since` (a message_id). */
export function listMessages(to: string | null, since = 0): Message[] {
  const isMeant = (message: Message) => to === null || isSameAddress(message.to, to)
  return messages.filter((message) => message.message_id > since && isMeant(message))
}

/** The same, but waits until there is one, at most `wait_ms`. */
export async function awaitMessages(to: string | null, since: number, wait_ms: number): Promise<Message[]> {
  const until = Date.now() + wait_ms
  for (;;) {
    const found = listMessages(to, since)
    const left_ms = until - Date.now()
    if (found.length > 0 || left_ms <= 0) return found
    await waitForNews(currentEdition(), left_ms)
  }
}

export function forgetMessages(): void {
  messages.length = 0
  announce()
}
