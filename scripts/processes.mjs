import { spawn } from 'node:child_process'
import { childEnvironment, given, nodeBinary, root } from './environment.mjs'

const GRACE_SECONDS = 5

// Every child leads a process group of its own. A Ctrl-C then reaches it once and from here, and whatever it
// forked can be ended with it, even when it died without ending its own children. Windows has no such groups.
const grouped = process.platform !== 'win32'
const alive = new Set()
let leaving = false

/** Starts one process. Its `ended` is a promise of `{ code, signal, output }`, with the output that was piped. */
export function start(file, args, { env, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  const child = spawn(file, args, {
    cwd: root,
    env: childEnvironment(env),
    stdio,
    detached: grouped,
    windowsHide: true,
  })
  alive.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  child.once('exit', () => {
    send(child, 'SIGKILL')
    alive.delete(child)
  })
  child.ended = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, output }))
    child.once('error', (error) => resolve({ code: 1, signal: null, output: `${error.message}\n` }))
  })
  return child
}

/** Starts a JavaScript file on the installed Node: the tool's own entry, so that no shell stands in between. */
export function startNode(args, options) {
  return start(nodeBinary(), args, options)
}

/** Waits for the end of a process. Never returns once we are leaving ourselves, so that nothing new is begun. */
export async function finished(child) {
  const result = await child.ended
  return leaving ? new Promise(() => {}) : result
}

export function isAlive(child) {
  return alive.has(child)
}

/** Asks every process to end, and kills what has not ended in time. */
export async function stopAll() {
  const children = [...alive]
  for (const child of children) send(child, 'SIGINT')
  const impatience = setTimeout(() => {
    for (const child of children) send(child, 'SIGKILL')
  }, GRACE_SECONDS * 1000)
  await Promise.all(children.map((child) => child.ended))
  clearTimeout(impatience)
}

function send(child, signal) {
  if (!child.pid) return
  try {
    if (grouped) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Nobody left in the group.
  }
}

// npm passes a Ctrl-C on although the terminal has delivered it already: the second one must not cut the first short.
async function leave(signal, number) {
  if (leaving) return
  leaving = true
  await stopAll()
  // Ends by the same signal, so that npm and the shell see an interruption and not a failure.
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // A container's first process ignores it.
  setTimeout(() => process.exit(128 + number), 200)
}

for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.on(signal, () => leave(signal, number))
}

// npm, when it is killed in the background, takes its shell with it and tells nobody below.
const parent = process.ppid
const isGone = () => process.ppid !== parent
if (given.npm_lifecycle_event) setInterval(() => isGone() && leave('SIGTERM', 15), 500).unref()

// The last resort when this process itself breaks.
process.on('exit', () => {
  for (const child of alive) send(child, 'SIGKILL')
})
