import 'server-only'
import { createHmac } from 'node:crypto'
import { currentClient } from './client-address'
import { env, type LimitName } from './env'
import { createLimitStore, type Rule, STORE_MS } from './limit-store'

// The one place that counts tries. A verb of lib/auth names what its call counts against; `settle` asks here before it
// sends anything (lib/stytch/limited.ts).

/** One limit that a call counts against, and for whom. */
export type Limit = { of: LimitName; who: string }

/** A mailbox must not be filled, and nobody is to fill many. */
export const mailsTo = (email_address: string): Limit[] => [
  { of: 'LIMIT_MAILS_PER_CLIENT', who: currentClient() },
  { of: 'LIMIT_MAILS_PER_ADDRESS', who: email_address.toLowerCase() },
]

/** Of one client, so that no stranger can keep a member out. */
export const logInsOf = (email_address: string): Limit[] => [
  { of: 'LIMIT_LOGINS_PER_CLIENT', who: currentClient() },
  { of: 'LIMIT_LOGINS_PER_ADDRESS', who: `${email_address.toLowerCase()} ${currentClient()}` },
]

/** Whichever way of the second step it is, and however many log-ins were begun. */
export const codesOf = (member_id: string): Limit[] => [{ of: 'LIMIT_CODES_PER_MEMBER', who: member_id }]

/** Text messages cost money. A number that is not named is the one that the member has. */
export function textsTo(member_id: string, phone_number: string | undefined): Limit[] {
  const named: Limit[] = phone_number ? [{ of: 'LIMIT_TEXTS_PER_PREFIX', who: phone_number.slice(0, 6) }] : []
  const who = phone_number ?? member_id
  return [
    { of: 'LIMIT_TEXTS_PER_CLIENT', who: currentClient() },
    { of: 'LIMIT_TEXTS_PER_NUMBER', who },
    { of: 'LIMIT_TEXTS_PER_NUMBER_A_DAY', who },
    ...named,
    { of: 'LIMIT_TEXTS', who: 'all' },
  ]
}

type Manner = {
  /** Who succeeds has shown who they are: all tries are forgotten, or this one was none. */
  success?: 'forgets' | 'gives back'
  /** One try too many begins the time anew. */
  pauses?: true
  /** Counted by one process alone it could be exceeded many times: then rather nothing. */
  isSharedOrNothing?: true
}

const manners: Partial<Record<LimitName, Manner>> = {
  LIMIT_LOGINS_PER_CLIENT: { success: 'gives back' },
  LIMIT_LOGINS_PER_ADDRESS: { success: 'forgets' },
  LIMIT_CODES_PER_MEMBER: { success: 'forgets', pauses: true },
  LIMIT_TEXTS_PER_CLIENT: { isSharedOrNothing: true },
  LIMIT_TEXTS_PER_NUMBER: { isSharedOrNothing: true },
  LIMIT_TEXTS_PER_NUMBER_A_DAY: { isSharedOrNothing: true },
  LIMIT_TEXTS_PER_PREFIX: { isSharedOrNothing: true },
  LIMIT_TEXTS: { isSharedOrNothing: true },
}

let made: ReturnType<typeof createLimitStore> | undefined
const store = () => {
  made ??= createLimitStore(env().REDIS_URL)
  return made
}

/** Counts a try against `limits`, in their order, up to the first one that is used up: its name is the answer. */
export async function take(limits: readonly Limit[]): Promise<{ reached?: LimitName; isUncertain?: true }> {
  const until = performance.now() + STORE_MS
  for (const limit of limits) {
    const { isWithin, isLocal } = await store().take(
      ruleOf(limit),
      keyOf(limit),
      Math.max(1, until - performance.now()),
    )
    if (!isWithin) return { reached: limit.of }
    if (isLocal && env().REDIS_URL && manners[limit.of]?.isSharedOrNothing) return { isUncertain: true }
  }
  return {}
}

/** The try came to nothing, through no fault of whoever made it. */
export async function giveBack(limits: readonly Limit[]): Promise<void> {
  await Promise.all(limits.map((limit) => store().giveBack(ruleOf(limit), keyOf(limit))))
}

/** The try went well. */
export async function succeed(limits: readonly Limit[]): Promise<void> {
  const of = (success: Manner['success']) => limits.filter((limit) => manners[limit.of]?.success === success)
  await giveBack(of('gives back'))
  await Promise.all(of('forgets').map((limit) => store().forget(ruleOf(limit), keyOf(limit))))
}

function ruleOf({ of }: Limit): Rule {
  const { times, minutes } = env()[of]
  const seconds = minutes * 60
  return { name: of, times: times * env().LIMITS_SCALE, seconds, pause_seconds: manners[of]?.pauses ? seconds : 0 }
}

/** No address, number or name stands in a store. */
function keyOf({ who }: Limit): string {
  const secret = Object.entries(env().SESSION_SECRET).toSorted(([a], [b]) => Number(b) - Number(a))[0]?.[1] ?? ''
  return createHmac('sha256', secret).update(who).digest('base64url')
}
