import 'server-only'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@redis/client'
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible'
import { log } from './log'

/** How often in how many seconds; whoever asks more often than that waits for `pause_seconds`, or until they are over. */
export type Rule = { name: string; times: number; seconds: number; pause_seconds: number }

/** `local`: this process alone has counted, since the shared store cannot be asked. */
export type Verdict = { isWithin: boolean; isLocal: boolean }

type Limiter = Pick<RateLimiterStoreAbstract, 'consume' | 'reward' | 'delete'>

/**
 * Counts in memory, and with a `redis_url` exactly over all processes that share it. `timeout_ms` is how long an action waits
 * for the shared store before a call, and once more after it.
 */
export function createLimitStore(redis_url?: string, timeout_ms = 100) {
  const { redis, opened, noteAnswer, noteLoss } = redis_url ? connect(redis_url) : none
  const limiters = new Map<string, { local: Limiter; shared: Limiter | undefined }>()

  function limitersOf(rule: Rule) {
    const known = limiters.get(rule.name)
    if (known) return known
    const { name, times, seconds, pause_seconds } = rule
    const options = { keyPrefix: `limit:${name}`, points: times, duration: seconds, blockDuration: pause_seconds }
    const shared = redis && { storeClient: redis, useRedisPackage: true, rejectIfRedisNotReady: true, ...options }
    const made = { local: new RateLimiterMemory(options), shared: shared && new RateLimiterRedis(shared) }
    limiters.set(name, made)
    return made
  }

  return {
    /** The shared store is connected, or has failed once, or says nothing for two seconds. It goes on trying by itself. */
    opened,
    /** Counts one more try. Never throws. */
    async take(rule: Rule, key: string, within_ms = timeout_ms): Promise<Verdict> {
      const { local, shared } = limitersOf(rule)
      if (!shared) return { isWithin: await tryOnce(local, key), isLocal: true }
      const isWithin = await inTime(tryOnce(shared, key), within_ms).catch(() => undefined)
      if (isWithin === undefined) {
        noteLoss()
        return { isWithin: await tryOnce(local, key), isLocal: true }
      }
      noteAnswer()
      return { isWithin, isLocal: false }
    },
    /** Takes one try back, where it was counted. */
    async giveBack(rule: Rule, key: string, isLocal: boolean): Promise<void> {
      const { local, shared } = limitersOf(rule)
      const limiter = isLocal ? local : shared
      if (limiter) await inTime(limiter.reward(key, 1), timeout_ms).catch(() => undefined)
    },
    /** Forgets all tries. */
    async forget(rule: Rule, key: string): Promise<void> {
      const { local, shared } = limitersOf(rule)
      await inTime(Promise.all([local.delete(key), shared?.delete(key)]), timeout_ms).catch(() => undefined)
    },
    close: () => redis?.destroy(),
  }
}

async function tryOnce(limiter: Limiter, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** For how long a store that has been too slow must be quick before it counts as found. */
const CALM_MS = 10_000

/** For how long the start of a process waits for a store that takes a connection and says nothing. */
const OPENING_MS = 2000

const none = { redis: undefined, opened: Promise.resolve(), noteAnswer: () => undefined, noteLoss: () => undefined }

function connect(url: string) {
  const redis = createClient({
    url,
    disableOfflineQueue: true,
    // Its own five seconds also run while this process is too busy to write: `inTime` is what ends a wait.
    commandOptions: { timeout: 60_000 },
    // No try waits for a connection, so that it may take as long as a busy machine needs.
    socket: { connectTimeout: 5000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 1000) },
  })
  // Also when it is connected, but too slow: from then on each process counts by itself, which an operator wants to know, once.
  let lostAt: number | undefined
  function noteLoss() {
    if (lostAt === undefined) log('limit_store_lost')
    lostAt = Date.now()
  }
  function noteAnswer(after_ms = CALM_MS) {
    if (lostAt === undefined || Date.now() - lostAt < after_ms) return
    log('limit_store_found')
    lostAt = undefined
  }
  redis.on('error', noteLoss)
  redis.on('ready', () => noteAnswer(0))
  const opened = Promise.race([once(redis, 'ready'), sleep(OPENING_MS, undefined, { ref: false })]).then(
    () => undefined,
    () => undefined,
  )
  redis.connect().catch(() => undefined)
  return { redis, opened, noteAnswer, noteLoss }
}

/** In steps, so that a moment in which this process itself was busy is one step, however long it was. */
function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let steps = 10
    const timer = setInterval(() => {
      steps -= 1
      if (steps > 0) return
      clearInterval(timer)
      reject(new Error('too late'))
    }, ms / steps)
    promise.then(resolve, reject).finally(() => clearInterval(timer))
  })
}
