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

/** A name on a page, of a button or a heading, in the language of the test; `{title}` is whatever stands there. */
export function said(name: string | RegExp): string | RegExp {
  if (!current) return String(name).includes('{') ? anything(String(name)) : name
  const { words } = current
  const isIt = (_: string, message: string) => (typeof name === 'string' ? message === name : name.test(message))
  const becomesIt = (key: string) => new RegExp(`^${words.patterns.en?.[key]}$`).test(String(name))
  const pattern = translationsOf(isIt) || translationsOf(becomesIt) || toPattern(String(name))
  return new RegExp(`^(?:${pattern})$`, 'u')
}

/** Part of what a page says, in the language of the test: there, all of the sentence that it is part of. */
export function saidPart(part: string): string | RegExp {
  if (!current) return part
  const { words } = current
  const isMeant = (key: string, message: string) =>
    message.includes(part) || new RegExp(`^${words.patterns.en?.[key]}$`).test(part)
  // What is no message of ours, such as a name, is the same in every language.
  return new RegExp(translationsOf(isMeant) || toPattern(part), 'u')
}

function translationsOf(isMeant: (key: string, message: string) => boolean): string {
  const found = Object.entries(current?.words.english ?? {}).filter(([key, message]) => isMeant(key, message))
  return [...new Set(found.map(([key]) => current?.patterns[key]))].join('|')
}

const anything = (message: string) => new RegExp(`^${toPattern(message).replaceAll(/\\\{\w+\\\}/g, '.+')}$`)

const toPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
