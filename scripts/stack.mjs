import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from './command.mjs'
import { root } from './environment.mjs'
import { finished, isAlive, startNode } from './processes.mjs'
import { emulatorSettings } from './settings.mjs'

export const NEXT = 'node_modules/next/dist/bin/next'
export const EMULATOR = 'emulator/server.ts'
export const DEFAULT_PORTS = { PORT: 3000, EMULATOR_PORT: 4010 }

const LEASH = new URL('./leash.mjs', import.meta.url).href
// A busy machine compiles the first page for more than a minute; who has no patience has Ctrl-C.
const READY_SECONDS = 300
const TAIL_LINES = 20

/**
 * Starts the emulator and the application, and returns when both answer.
 * @param mode what Next does: `start` or `dev`
 * @param log the file that takes their output; without one it goes to the screen
 * @returns both services, for `runUntilOneEnds`
 */
export async function startStack(mode, ports, log) {
  const settings = emulatorSettings(ports)
  const { APP_URL, STYTCH_API_URL } = settings
  const output = log ? openLog(log) : 'inherit'
  const emulator = startServer([EMULATOR], { EMULATOR_PORT: String(ports.EMULATOR_PORT), APP_URL }, output)
  const app = startServer([NEXT, mode, '-p', String(ports.PORT)], settings, output)
  if (log) closeSync(output)
  const services = [
    { name: 'emulator', child: emulator, url: `${STYTCH_API_URL}/emulator/health`, log },
    { name: 'app', child: app, url: `${APP_URL}/login`, log },
  ]
  await Promise.race([Promise.all(services.map(untilReady)), runUntilOneEnds(services)])
  return services
}

/** Starts a JavaScript or TypeScript file that ends when we do, however we end. */
export function startServer(args, env, output = 'inherit') {
  const leashed = { ...env, LEASH: String(process.pid) }
  return startNode(['--import', LEASH, ...args], { env: leashed, stdio: ['pipe', output, output] })
}

/** Never returns: neither is of use without the other, so the first end is the end of both. */
export function runUntilOneEnds(services) {
  return Promise.race(
    services.map(async ({ name, child, log }) => {
      const { code, signal } = await finished(child)
      throw new Problem(`The ${name} ended by itself (${signal ?? `exit code ${code}`}).${readTail(log)}`)
    }),
  )
}

async function untilReady({ name, child, url, log }) {
  const deadline = Date.now() + READY_SECONDS * 1000
  while (Date.now() < deadline) {
    // An end is for runUntilOneEnds to explain.
    if (!isAlive(child) || (await isAnswering(url))) return
    await sleep(100)
  }
  throw new Problem(`The ${name} did not answer at ${url} within ${READY_SECONDS} seconds.${readTail(log)}`)
}

async function isAnswering(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(READY_SECONDS * 1000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

function openLog(path) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  return openSync(join(root, path), 'w')
}

function readTail(log) {
  if (!log) return ''
  const lines = readFileSync(join(root, log), 'utf8').trimEnd().split('\n')
  return `\nThe end of ${log}:\n${lines.slice(-TAIL_LINES).join('\n')}`
}
