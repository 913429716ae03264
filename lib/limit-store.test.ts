import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

const lines: string[] = []
vi.mock('./log', () => ({ log: (event: string) => lines.push(event) }))

const { createLimitStore } = await import('./limit-store')

const fiveTimes = { name: 'five', times: 5, seconds: 60, pause_seconds: 0 }

type Store = ReturnType<typeof createLimitStore>

const takeMany = async (stores: Store[], times: number, key: string, rule = fiveTimes) => {
  const tries = Array.from({ length: times }, (_, index) => stores[index % stores.length]?.take(rule, key, 5_000))
  return (await Promise.all(tries)).filter((verdict) => verdict?.isWithin).length
}

describe('in memory', () => {
  const store = createLimitStore()

  test('as often as the rule says, for each key', async () => {
    expect(await takeMany([store], 9, 'a')).toBe(5)
    expect(await takeMany([store], 3, 'b')).toBe(3)
  })

  test('what is given back can be taken again, and what is forgotten was never there', async () => {
    expect(await takeMany([store], 5, 'c')).toBe(5)
    await store.giveBack(fiveTimes, 'c', true)
    expect(await takeMany([store], 3, 'c')).toBe(1)
    await store.forget(fiveTimes, 'c')
    expect(await takeMany([store], 9, 'c')).toBe(5)
  })

  test('after its time the rule begins anew; one that pauses begins it with the try that was too much', async () => {
    vi.useFakeTimers()
    const pausing = { ...fiveTimes, name: 'pausing', pause_seconds: 60 }
    for (const rule of [fiveTimes, pausing]) await takeMany([store], 5, 'd', rule)
    await vi.advanceTimersByTimeAsync(40_000)
    for (const rule of [fiveTimes, pausing]) expect(await takeMany([store], 1, 'd', rule)).toBe(0)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await takeMany([store], 1, 'd')).toBe(1)
    expect(await takeMany([store], 1, 'd', pausing)).toBe(0)
    await vi.advanceTimersByTimeAsync(40_000)
    expect(await takeMany([store], 1, 'd', pausing)).toBe(1)
    vi.useRealTimers()
  })
})

// With the real one, which Debian has as redis-server and .ci/run installs.
const isInstalled = spawnSync('redis-server', ['--version']).status === 0
if (!isInstalled) console.info('Skipped: limits over several processes need redis-server in the PATH.')

describe.skipIf(!isInstalled)('in Redis', { timeout: 60_000 }, () => {
  let port = 0
  let server: ChildProcess
  const stores: Store[] = []

  const start = () => {
    server = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'])
  }
  const connected = async (store: Store) =>
    vi.waitFor(
      async () => expect(await store.take(fiveTimes, randomUUID(), 2_000)).toMatchObject({ isLocal: false }),
      20_000,
    )
  const stop = () => new Promise((resolve) => server.once('exit', resolve).kill('SIGKILL'))

  beforeAll(async () => {
    port = await freePort()
    start()
    // Three processes, as far as Redis can tell.
    for (let index = 0; index < 3; index += 1) stores.push(createLimitStore(`redis://127.0.0.1:${port}`))
    await Promise.all(stores.map(connected))
  }, 60_000)
  afterEach(() => {
    server.kill('SIGCONT')
  })
  afterAll(async () => {
    for (const store of stores) store.close()
    await stop()
  })

  test('a thousand tries at once over three processes: five', async () => {
    expect(await takeMany(stores, 1000, 'exact')).toBe(5)
  })

  test('what one process gives back or forgets, another can take', async () => {
    const [one, other] = stores as [Store, Store]
    await takeMany([one], 5, 'shared')
    await other.giveBack(fiveTimes, 'shared', false)
    expect(await takeMany(stores, 9, 'shared')).toBe(1)
    await other.forget(fiveTimes, 'shared')
    expect(await takeMany(stores, 9, 'shared')).toBe(5)
  })

  test('a store that does not answer is not waited for: each process counts by itself', async () => {
    server.kill('SIGSTOP')
    const [one] = stores as [Store]
    lines.length = 0
    expect(await one.take(fiveTimes, 'slow')).toEqual({ isWithin: true, isLocal: true })
    expect(await one.take(fiveTimes, 'slow')).toEqual({ isWithin: true, isLocal: true })
    expect(lines).toEqual(['limit_store_lost'])
    await one.giveBack(fiveTimes, 'slow', false)
    await one.forget(fiveTimes, 'slow')
  })

  test('whoever waits for it to be opened finds it connected', async () => {
    const store = createLimitStore(`redis://127.0.0.1:${port}`)
    stores.push(store)
    await store.opened
    expect(await store.take(fiveTimes, 'opened', 5_000)).toEqual({ isWithin: true, isLocal: false })
  })

  test('a store that is gone is missed by nobody, and found again when it is back', async () => {
    lines.length = 0
    const [one] = stores as [Store]
    await stop()
    await vi.waitFor(async () => expect(await one.take(fiveTimes, 'gone')).toMatchObject({ isLocal: true }), 5_000)
    expect(await takeMany([one], 9, 'gone')).toBeLessThan(5)
    start()
    await connected(one)
    expect(lines).toContain('limit_store_lost')
    expect(lines).toContain('limit_store_found')
    expect(await takeMany([one], 9, 'back')).toBe(5)
  })
})

test('a store that takes the connection and says nothing keeps no process from starting', {
  timeout: 20_000,
}, async () => {
  const silent = createServer()
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const store = createLimitStore(`redis://127.0.0.1:${port}`)
  await store.opened
  expect(await store.take(fiveTimes, 'silent')).toEqual({ isWithin: true, isLocal: true })
  store.close()
  silent.close()
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
