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

type Unsent<M> = M extends Message ? Omit<M, 'message_id'> : never

export function deliver(message: Unsent<Message>): void {
  last_message_id += 1
  messages.unshift({ message_id: last_message_id, ...message })
  if (messages.length > KEPT_MESSAGES) messages.pop()
}

/** Newest first. A "+" in the query string of a URL arrives as a space; both find the address. */
export function listMessages(to: string | null): Message[] {
  const toComparable = (address: string) => address.toLowerCase().replaceAll(' ', '+')
  return messages.filter((message) => to === null || toComparable(message.to) === toComparable(to))
}
