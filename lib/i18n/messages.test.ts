import { describe, expect, test } from 'vitest'
import { LANGUAGES, PSEUDO, type Spoken } from './languages'
import { wordsOf } from './words'

type Say = (key: string, values: object) => string

/** Every message by its key. */
function listOf(part: object, path = ''): [key: string, message: string][] {
  return Object.entries(part).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : listOf(inner, `${path}${key}.`),
  )
}

/** All words without what says them. */
function messagesOf(spoken: Spoken): object {
  const { language, say, ...messages } = wordsOf(spoken)
  return messages
}

const english = listOf(messagesOf('en'))
const messageOf = (language: Spoken) => new Map(listOf(messagesOf(language)))

/** What belongs into a message: its arguments and tags. */
const namesIn = (message = '') => [...new Set(message.match(/(?<=\{)\w+(?=[,}])|<\w+>/g) ?? [])].sort()

/** Something for every name there is. */
const values = Object.fromEntries(english.flatMap(([, message]) => namesIn(message).map((name) => [name, name])))
const numbers = { minutes: 1, seconds: 1, count: 1 }

describe.each<Spoken>([...LANGUAGES, PSEUDO])('%s', (language) => {
  const messages = messageOf(language)
  const say = wordsOf(language).say as unknown as Say & { rich: Say }

  test('has the same names in its messages as English', () => {
    const namesOf = ([key, message]: [string, string]) => [key, namesIn(message)]
    expect([...messages].map(namesOf)).toEqual(english.map(namesOf))
  })

  test.each([0, 1, 2, 3, 11, 30, 100])('can say each of them, of %i things', (count) => {
    const counts = Object.fromEntries(Object.keys(numbers).map((name) => [name, count]))
    for (const [key] of english) {
      const link = (text: string) => text
      const said = String([say.rich(key, { ...values, ...counts, link })].flat().join(''))
      expect(said, key).not.toMatch(/[{}#]|<\/?\w|undefined/)
      expect(said, key).toBe(said.trim())
    }
  })

  test('names a button where a sentence speaks of it, as the button does', () => {
    expect(messages.get('texts.isRecoveryCode')).toContain(plain(messages.get('pages.factors.recovery_code')))
  })

  test('begins the long name of a button with what stands on it', () => {
    for (const name of ['show', 'hide'])
      expect(messages.get(`forms.shared.${name}Long`)).toContain(plain(messages.get(`forms.shared.${name}`)))
  })
})

/** Without what the pseudo-language puts around it. */
const plain = (message = '') => message.replaceAll(/[⟦⟧·]/g, '')

const SPANISH_TOO = 'Roles'

test.each(LANGUAGES.filter((language) => language !== 'en'))('%s is translated', (language) => {
  const messages = messageOf(language)
  const same = english.filter(([key, message]) => messages.get(key) === message && message !== SPANISH_TOO)
  expect(same.map(([key]) => key)).toEqual([])
})
