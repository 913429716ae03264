import { randomInt, randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { LOGS } from './servers'

// What people know and nobody else may, new for each test. Whatever is secret is noted: after/secrets.spec.ts looks for
// it in all that the servers have printed, and in every byte on the wire.

/** Notes something that must never be printed by a server. */
export function keepSecret<T extends string>(secret: T): T {
  if (secret) appendFileSync(`${LOGS}/secrets.txt`, `${secret}\n`)
  return secret
}

export const newPassword = () => keepSecret(`canary ${randomUUID().slice(0, 8)} reef`)

/** Never one of the numbers that the emulator refuses, which end in 000 and a digit. */
export const newPhone = () => `+1555${randomInt(100, 1_000)}${randomInt(1_000, 10_000)}`

/** An address that nobody has yet: a stranger's. */
export const newAddress = (domain = 'example.com') => `stranger-${randomUUID().slice(0, 8)}@${domain}`

/** The code itself if it is wrong, another one if it happens to be right. */
export const wrongCode = (right: string) => (right === '000000' ? '000001' : '000000')
