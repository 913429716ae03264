import { createHash } from 'node:crypto'
import { expect, needs, readSentSecrets, test } from '../fixtures'
import type { Word } from '../kit/overhear'
import { formsOf, printed, printedLines, secrets, words } from './overheard'

// Runs when all other specs have: nothing that a spec kept secret was printed, or stood in a byte that went over the wire.

test.beforeEach(() => needs('what servers print'))

test('no password, token or code is printed, plain or encoded', () => {
  expect(secrets().length).toBeGreaterThan(100)
  const found = printed().flatMap(({ name, text }) =>
    secrets()
      // The emulator says with which secrets it may be asked.
      .filter((secret) => name !== 'emulator.log' || !secret.startsWith('secret-test-emulator'))
      .flatMap(formsOf)
      // A code is six digits: only one that stands alone is a code.
      .filter((secret) => (/^\d{6}$/.test(secret) ? new RegExp(`\\b${secret}\\b`).test(text) : text.includes(secret)))
      .map((secret) => `${secret} in ${name}`),
  )
  expect(found).toEqual([])
})

test('nothing printed looks like a session token or a sealed cookie', () => {
  const found = printedLines()
    .flatMap((line) => line.replaceAll(/request-id-test-[0-9a-f-]{36}/g, '').match(/Fe26|[\w-]{43,}/g) ?? [])
    // Long names of refusals are words of small letters, which no token is.
    .filter((text) => !/^[a-z_]+$/.test(text))
  expect(found).toEqual([])
})

test('no email address is printed', () => {
  expect(printedLines().filter((line) => /@example\.com|%40example\.com/.test(line))).toEqual([])
})

/** Where a mailed link arrives, and the page that was registered in its place: its address holds the link's token. */
const isAtTheDoor = ({ stood, of }: Word) =>
  (stood === 'address' && ['/authenticate', '/reset-password'].includes(of)) ||
  (stood === 'location' && of === '/reset-password')

/** A new app's key and recovery codes are shown once: to the member who sets the app up, or logs in before having seen them. */
const isShownToItsMember = ({ word, stood, of }: Word) =>
  stood === 'body' &&
  /^([A-Z2-7]{32}|\w{4}-\w{4}-\w{4})$/.test(word) &&
  /^\/(login$|mfa\/(enroll|recovery-codes))/.test(of)

test('no address, Referer, header or page holds a password, a token or a key', async () => {
  const sent = await readSentSecrets()
  expect(sent.size).toBeGreaterThan(100)
  // No word ends in the "=" that pads some of them.
  const known = new Set(
    secrets()
      .flatMap(formsOf)
      .map((form) => form.replace(/=+$/, '')),
  )
  const isSent = (word: string) => sent.has(toSha256(word)) || sent.has(toSha256(`${word}=`))
  const found = words().filter(({ word }) => word.startsWith('canary') || known.has(word) || isSent(word))
  // The tokens of links at the door show that there was something to hear.
  expect(found.filter(isAtTheDoor).length).toBeGreaterThan(10)
  expect(found.filter((word) => !isAtTheDoor(word) && !isShownToItsMember(word))).toEqual([])
})

test('no address holds an email', () => {
  expect(words().filter(({ word, stood }) => word.includes('@') && stood !== 'body')).toEqual([])
})

const toSha256 = (text: string) => createHash('sha256').update(text).digest('hex')
