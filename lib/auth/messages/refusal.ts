import 'server-only'
import { env, type LimitName } from '../../env'
import type { Message } from '../../form-state'
import type { Messages } from '../../i18n/messages/messages'
import type { Words } from '../../i18n/words'
import { type Advice, toSentences } from './advice'

type Way = NonNullable<Message['ways']>[number]

/** What a person is told, before it is in a language: titles, texts and ways on are names in lib/i18n/messages. */
export type Refusal = {
  title: keyof Messages['titles']
  text: keyof Messages['texts']
  /** What Stytch's own check says about a password. */
  advice?: Advice[]
  /** What a text counts. */
  seconds?: number
  /** The limits that a text speaks of. It counts the minutes of the longest. */
  limits?: LimitName[]
  field?: NonNullable<Message['field']>
  final?: true
  ways?: { href: Way['href']; text: keyof Messages['ways'] }[]
}

export function toMessage(
  { title, text, advice = [], seconds = 0, limits = [], field, final, ways = [] }: Refusal,
  words: Words,
): Message {
  const { say } = words
  const minutes = Math.max(0, ...limits.map((limit) => env()[limit].minutes))
  return {
    title: say(`titles.${title}`),
    text: [say(`texts.${text}`, { seconds, minutes }), ...toSentences(advice, words)].join(' '),
    ...(field && { field }),
    ...(final && { final }),
    ways: ways.map((way) => ({ href: way.href, text: say(`ways.${way.text}`) })),
  }
}
