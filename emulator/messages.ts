import { EventEmitter, once } from 'node:events'

const KEPT_MESSAGES = 2_000

type MailAction = { label: string; url: string }

export type Message = {
  message_id: number
  to: string
  from: string
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

const messages: Message[] = []
let last_message_id = 0

// As many may wait as like.
const deliveries = new EventEmitter().setMaxListeners(0)

type Unsent<M> = M extends Message ? Omit<M, 'message_id'> : never

export function deliver(message: Unsent<Message>): void {
  last_message_id += 1
  messages.unshift({ message_id: last_message_id, ...message })
  if (messages.length > KEPT_MESSAGES) messages.pop()
  deliveries.emit('delivered')
}

/** Newest first, after `since` (a message_id). A "+" in a URL's query arrives as a space; both find the address. */
export function listMessages(to: string | null, since = 0): Message[] {
  const toComparable = (address: string) => address.toLowerCase().replaceAll(' ', '+')
  const isMeant = (message: Message) => to === null || toComparable(message.to) === toComparable(to)
  return messages.filter((message) => message.message_id > since && isMeant(message))
}

/** The same, but waits until there is one, at most `wait_ms`. */
export async function awaitMessages(to: string | null, since: number, wait_ms: number): Promise<Message[]> {
  const signal = AbortSignal.timeout(wait_ms)
  while (!signal.aborted) {
    const found = listMessages(to, since)
    if (found.length > 0) return found
    await once(deliveries, 'delivered', { signal }).catch(() => {})
  }
  return listMessages(to, since)
}

export function forgetMessages(): void {
  messages.length = 0
}
