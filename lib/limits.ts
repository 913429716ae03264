import 'server-only'
import { createHmac } from 'node:crypto'
import { currentClient } from './client-address'
import { env, type LimitName } from './env'
import { createLimitStore, type Rule } from './limit-store'
import { log } from './log'

// The one place that counts tries. A verb of lib/auth names what its call counts against; `settle` asks here before it
// sends anything (lib/stytch/limited.ts).

/** One limit that a call counts against, and for whom. */
export type Limit = { of: LimitName; who: string }

/**
 * A mailbox must not be filled, and nobody is to fill many. With PKCE a link that somebody else has asked for is of no use to
 * the member, so that their asking must not use up the member's.
 */
export function mailsTo(email_address: string): Limit[] {
  const [address, client] = [email_address.toLowerCase(), currentClient()]
  return [
    { of: 'LIMIT_MAILS_PER_CLIENT', who: client },
    { of: 'LIMIT_MAILS_PER_ADDRESS', who: env().STYTCH_PKCE ? `${address} ${client}` : address },
  ]
}

/** Of one client, so that no stranger can keep a member out. */
export const logInsOf = (email_address: string): Limit[] => [
  { of: 'LIMIT_LOGINS_PER_CLIENT', who: currentClient() },
  { of: 'LIMIT_LOGINS_PER_ADDRESS', who: `${email_address.toLowerCase()} ${currentClient()}` },
]

/** Stytch is asked about a password while somebody types it. */
export const hintsForClient = (): Limit[] => [{ of: 'LIMIT_HINTS_PER_CLIENT', who: currentClient() }]

/** Whichever way of the second step it is, and however many log-ins were begun. */
export const codesOf = (member_id: string): Limit[] => [{ of: 'LIMIT_CODES_PER_MEMBER', who: member_id }]

/** Text messages cost money. Where no number is named it is the member's own, who then stands for it. */
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
  /** Also counts when nobody knows whether it was done: it may have cost somebody something. */
  isSpentInDoubt?: true
  /** One try too many begins the time anew. */
  pauses?: true
  /** Counted by one process alone it could be exceeded many times: then rather nothing. */
  isSharedOrNothing?: true
}

const mail: Manner = { isSpentInDoubt: true }
const text: Manner = { isSpentInDoubt: true, isSharedOrNothing: true }

const manners: Record<LimitName, Manner> = {
  LIMIT_MAILS_PER_ADDRESS: mail,
  LIMIT_MAILS_PER_CLIENT: mail,
  LIMIT_LOGINS_PER_CLIENT: { success: 'gives back' },
  LIMIT_LOGINS_PER_ADDRESS: { success: 'forgets' },
  LIMIT_HINTS_PER_CLIENT: {},
  LIMIT_CODES_PER_MEMBER: { success: 'forgets', pauses: true },
  LIMIT_TEXTS_PER_CLIENT: text,
  LIMIT_TEXTS_PER_NUMBER: text,
  LIMIT_TEXTS_PER_NUMBER_A_DAY: text,
  LIMIT_TEXTS_PER_PREFIX: text,
  LIMIT_TEXTS: text,
}

// On globalThis: the pages and the start of the server are bundled apart, and each has modules of its own.
const shared = globalThis as typeof globalThis & { limitStore?: ReturnType<typeof createLimitStore> }

/** Where tries are counted. Opened when the server starts, so that the first of them finds it connected. */
export function openLimits() {
  if (!shared.limitStore && !env().REDIS_URL) log('limit_store_absent')
  shared.limitStore ??= createLimitStore(env().REDIS_URL, env().REDIS_TIMEOUT_MS)
  return shared.limitStore
}

/** A try that was counted, and where. */
export type Taken = Limit & { isLocal: boolean }

/**
 * Counts a try against all of `limits`: what was `taken`, or the name of a limit that is used up, or that it is uncertain
 * whether one is. In the last two cases nothing has been counted.
 */
export async function take(
  limits: readonly Limit[],
): Promise<{ taken: Taken[]; reached?: never } | { taken?: never; reached?: LimitName }> {
  const tries = await Promise.all(
    limits.map(async (limit) => ({ ...limit, ...(await openLimits().take(ruleOf(limit), keyOf(limit))) })),
  )
  const taken = tries.filter(({ isWithin }) => isWithin)
  const reached = tries.find(({ isWithin }) => !isWithin)?.of
  const isCertain = !env().REDIS_URL || tries.every(({ of, isLocal }) => !isLocal || !manners[of].isSharedOrNothing)
  if (!reached && isCertain) return { taken }
  await giveBack(taken)
  return reached ? { reached } : {}
}

/** What becomes of the tries when the call has ended. */
export async function finish(taken: readonly Taken[], end: 'well' | 'refused' | 'nothing done' | 'nobody knows') {
  const forgotten = taken.filter(({ of }) => end === 'well' && manners[of].success === 'forgets')
  const returned = taken.filter(({ of }) => {
    if (end === 'well') return manners[of].success === 'gives back'
    return end === 'nothing done' || (end === 'nobody knows' && !manners[of].isSpentInDoubt)
  })
  await Promise.all([giveBack(returned), ...forgotten.map((limit) => openLimits().forget(ruleOf(limit), keyOf(limit)))])
}

async function giveBack(taken: readonly Taken[]): Promise<void> {
  await Promise.all(taken.map((limit) => openLimits().giveBack(ruleOf(limit), keyOf(limit), limit.isLocal)))
}

function ruleOf({ of }: Limit): Rule {
  const { times, minutes } = env()[of]
  const seconds = minutes * 60
  return { name: of, times: times * env().LIMITS_SCALE, seconds, pause_seconds: manners[of].pauses ? seconds : 0 }
}

/** No address, number or name stands in a store. */
function keyOf({ who }: Limit): string {
  const secret = Object.entries(env().SESSION_SECRET).toSorted(([a], [b]) => Number(b) - Number(a))[0]?.[1] ?? ''
  return createHmac('sha256', secret).update(who).digest('base64url')
}
