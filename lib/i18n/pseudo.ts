import 'server-only'
import type { Messages } from './messages/messages'

const ACCENTED: Record<string, string> = { a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ó', s: 'š', u: 'ú', y: 'ý' }

/** Every message in brackets, with accents, and about as much longer as translations are. */
export const toPseudo = (messages: Messages): Messages =>
  everyMessage(messages, (text) => `⟦${accented(text)}${'····· '.repeat(text.length / 18).trimEnd()}⟧`)

function everyMessage<T>(part: T, change: (text: string) => string): T {
  if (typeof part === 'string') return change(part) as T
  return Object.fromEntries(
    Object.entries(part as object).map(([key, inner]) => [key, everyMessage(inner, change)]),
  ) as T
}

/** What stands in no braces, and in those of a plural, is text; the rest is names. So is what stands in tags. */
function accented(message: string): string {
  let depth = 0
  return message.replaceAll(/<[^>]*>|[{}]|[a-z]/g, (part) => {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    return depth % 2 === 0 ? (ACCENTED[part] ?? part) : part
  })
}
