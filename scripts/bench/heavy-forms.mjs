import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { timeOf } from './figures.mjs'
import { inParallel, readHidden, toBytes } from './forms.mjs'

const TIMES = 200
const AT_ONCE = 10
const ROUNDS = 3
/** Below what the gate lets through. */
const MOST_BYTES = 30_000

const asAction = (action, body) => ({ headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...action }, body })

/** What a stranger may send to keep a process busy, beside a form as people send it. */
async function kindsOf(hidden) {
  const action = { 'Next-Action': JSON.parse(hidden['$ACTION_1:0']).id }
  const half = MOST_BYTES / 2
  const many = Array.from({ length: 300 }, (_, index) => [`field-${index}`, ''])
  const chain = Array.from({ length: 200 }, (_, index) => [String(index), `["$${index + 1}","$${index + 1}"]`])
  const chained = await toBytes(Object.fromEntries([...chain, ['200', '1']]))
  return {
    'a form as people send it': await toBytes({ ...hidden, organization: 'acme', email_address: 'nobody' }),
    'hundreds of fields': await toBytes({ ...hidden, ...Object.fromEntries(many) }),
    'lists in lists': asAction(action, '['.repeat(half) + ']'.repeat(half)),
    'objects in objects': asAction(action, `${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`),
    'parts that name each other': { ...chained, headers: { ...chained.headers, ...action } },
    'a number of 30,000 digits': asAction(action, `["$n${'9'.repeat(MOST_BYTES - 10)}"]`),
    nonsense: asAction(action, 'x'.repeat(MOST_BYTES)),
  }
}

/**
 * How long others wait while forms come that are meant to keep the application busy: the time of /healthz, which does
 * nothing, beside the same with forms as people send them. And what it does to the process's memory.
 */
export async function measureHeavyForms(app, pid) {
  const kinds = await kindsOf(await readHidden(`${app}/login`))
  const waits = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]))
  const send = ({ headers, body }) =>
    fetch(`${app}/login`, { method: 'POST', headers: { ...headers, Origin: app }, body }).then((answer) =>
      answer.text(),
    )
  // The first of each kind finds code that was never run.
  for (const kind of Object.values(kinds)) await inParallel(TIMES, AT_ONCE, () => send(kind))
  const before = memoryOf(pid)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, kind] of Object.entries(kinds)) {
      let isOver = false
      const sent = inParallel(TIMES, AT_ONCE, () => send(kind)).finally(() => {
        isOver = true
      })
      while (!isOver) {
        waits[name].push(await timeOf(() => fetch(`${app}/healthz`).then((answer) => answer.text())))
        await sleep(5)
      }
      await sent
    }
  console.log(`\nOthers wait while forms come, ${AT_ONCE} at once           median       99 %`)
  for (const [name, times] of Object.entries(waits)) {
    const sorted = times.toSorted((a, b) => a - b)
    const figures = [0.5, 0.99].map((part) => sorted[Math.floor(part * (sorted.length - 1))].toFixed(1).padStart(10))
    console.log(`  ${name.padEnd(42)} ${figures.join(' ')} ms`)
  }
  const count = TIMES * ROUNDS * Object.keys(kinds).length
  console.log(`  memory before and after ${count} of them: ${before} and ${memoryOf(pid)} MB`)
}

const memoryOf = (pid) => Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024)
