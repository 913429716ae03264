import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { LOGS } from '../fixtures'
import type { Word } from '../kit/overhear'

// What a whole run has left behind: what the servers printed, what went over the wire, and what the specs kept secret.

const read = (name: string) => readFileSync(join(LOGS, name), 'utf8')
const linesOf = (text: string) => text.split('\n').filter(Boolean)
const filesThat = (end: string) => readdirSync(LOGS).filter((name) => name.endsWith(end))

export const printed = () => filesThat('.log').map((name) => ({ name, text: stripVTControlCharacters(read(name)) }))

/** What the applications printed, line by line. */
export const printedLines = (): string[] =>
  printed()
    .filter(({ name }) => name.startsWith('app'))
    .flatMap(({ text }) => linesOf(text))

export const secrets = () => [...new Set(linesOf(read('secrets.txt')))]

/** The words of all that the applications were asked for and answered. */
export const words = (): Word[] =>
  filesThat('.words').flatMap((name) => linesOf(read(name)).map((line) => JSON.parse(line)))

/** A secret as it is, and as an address or a header could hold it. */
export const formsOf = (secret: string) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]
