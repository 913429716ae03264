import { readFileSync } from 'node:fs'
import { LOGS } from './servers'

// Specs are written in the English words of the pages. In a browser that asks for another language the same words stand for
// what the pages say there: scripts/words.mjs knows it.

type Patterns = Record<string, string>
type Words = { english: Record<string, string>; patterns: Record<string, Patterns> }

/** Written before the servers start (playwright.config.ts). */
export const WORDS = `${LOGS}/words.json`

const read = (): Words => JSON.parse(readFileSync(WORDS, 'utf8'))

let current: { words: Words; patterns: Patterns } | undefined

/** What the pages of this test speak; English unless it is one of their languages. */
export function speak(locale: string): void {
  const words = /^en(-US)?$/.test(locale) ? undefined : read()
  const patterns = words?.patterns[locale]
  current = words && patterns && { words, patterns }
}

/** A name on a page, of a button or a heading, in the language of the test. */
export const said = (name: string | RegExp): string | RegExp =>
  current ? new RegExp(`^(?:${meaning(name).join('|')})$`, 'u') : name

/** Part of what a page says, in the language of the test: there, all of the sentence that it is part of. */
export const saidPart = (part: string): string | RegExp => (current ? new RegExp(meaning(part).join('|'), 'u') : part)

/** What is no message of ours, such as a name, is the same in every language. */
function meaning(text: string | RegExp): string[] {
  const { words, patterns } = current as NonNullable<typeof current>
  const isMeant = (key: string, message: string) =>
    typeof text === 'string'
      ? message === text || new RegExp(`^${words.patterns.en?.[key]}$`).test(text)
      : text.test(message)
  const keys = Object.entries(words.english).filter(([key, message]) => isMeant(key, message))
  const parts = Object.entries(words.english).filter(
    ([, message]) => typeof text === 'string' && message.includes(text),
  )
  const found = (keys.length ? keys : parts).map(([key]) => patterns[key] ?? '')
  return found.length ? [...new Set(found)] : [String(text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')]
}
