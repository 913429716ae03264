import { get } from './control'
import type { Member } from './members'
import { keepSecret } from './secrets'

type Message = {
  message_id: number
  channel: 'email' | 'sms'
  text: string
  links: string[]
  code: string | null
}

/** The links of one mail; one that it does not have is empty. */
export type Mail = { reset: string; login: string; discovery: string }

export type Inbox = ReturnType<typeof inboxOf>

/** What was sent to one member. Messages are counted from the first one on, and waited for. */
export function inboxOf({ email_address, phone }: Pick<Member, 'email_address'> & { phone?: string }) {
  return {
    /** Waits for the nth mail. */
    mail: async (nth = 1): Promise<Mail> => {
      const { links } = await waitFor(email_address, nth)
      const find = (type: string) => links.find((link) => link.includes(type)) ?? ''
      return {
        reset: find('multi_tenant_passwords'),
        login: find('multi_tenant_magic_links'),
        discovery: find('type=discovery'),
      }
    },
    /** Waits for the nth text message, for its code. */
    code: async (nth = 1): Promise<string> => (await waitFor(phone ?? '', nth)).code ?? '',
    /** All mails that have come so far, oldest first. */
    mails: () => messagesTo(email_address),
    /** All text messages that have come so far, oldest first. */
    texts: () => messagesTo(phone ?? ''),
  }
}

/** Every message that has come is kept, so that the emulator is only asked for what is newer, and answers when it comes. */
async function waitFor(to: string, nth: number): Promise<Message> {
  const messages: Message[] = []
  while (messages.length < nth) {
    const newer = await messagesTo(to, { since: String(messages.at(-1)?.message_id ?? 0), wait_ms: '10000' })
    if (newer.length === 0) throw new Error(`${messages.length} of ${nth} messages to ${to} have come.`)
    messages.push(...newer)
  }
  return messages[nth - 1] as Message
}

async function messagesTo(to: string, query = {}): Promise<Message[]> {
  const { messages } = await get<{ messages: Message[] }>('messages', { to, ...query })
  for (const { code, links } of messages) {
    if (code) keepSecret(code)
    for (const link of links) keepSecret(new URL(link).searchParams.get('token') ?? '')
  }
  return messages.reverse()
}
