import 'server-only'
import { z } from 'zod'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

const MOST_NUMBERS = 5

const namedPhone = z.object({ member_id: z.string(), numbers: z.array(z.string()) })

type NamedPhone = z.output<typeof namedPhone>

/**
 * The phone numbers (E.164) that this browser has named for a member who had none. People mistype numbers: until one is
 * proven, also after another log-in, they may name another one. Whoever did not name it may not.
 */
const cookie: SealedCookie<NamedPhone> = { name: 'phone', schema: namedPhone, seconds: () => 24 * 60 * 60 }

export async function readNamedPhones(member_id: string): Promise<string[]> {
  const named = await readCookie(cookie)
  return named?.member_id === member_id ? named.numbers : []
}

export async function rememberNamedPhone(member_id: string, number: string): Promise<void> {
  const numbers = [...new Set([number, ...(await readNamedPhones(member_id))])].slice(0, MOST_NUMBERS)
  await writeCookie(cookie, { member_id, numbers })
}

export const forgetNamedPhones = () => clearCookie(cookie)
