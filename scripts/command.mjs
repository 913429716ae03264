import { finished, start, stopAll } from './processes.mjs'

/** What a person can act on: shown as it is, without a stack trace. */
export class Problem extends Error {}

/** The frame of every script: problems in one line, exit code 1, no process left behind. */
export async function command(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exitCode = 1
  } finally {
    await stopAll()
  }
}

/** Does a long thing quietly: says what while it lasts, how long it took after, and shows its output when it failed. */
export async function quietly(what, file, args, env) {
  const stopwatch = startStopwatch()
  process.stdout.write(`${what} … `)
  const { code, output } = await finished(start(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }))
  console.log(code === 0 ? `done (${stopwatch()})` : `failed (${stopwatch()})`)
  if (code === 0) return
  console.log(output.trimEnd())
  throw new Problem('That failed, for the reason above.')
}

export function startStopwatch() {
  const since = performance.now()
  return () => `${((performance.now() - since) / 1000).toFixed(1)} s`
}
