import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import { emulatorSettings, localBuild } from '../../scripts/settings.mjs'
import { EMULATOR, LOGS } from './servers'

export { localBuild }

/**
 * Starts a production server of one test's own at `port`, with these settings beside those of all others. What it prints is
 * kept as app-`name`.log, which is read with all the other logs when everything has run.
 */
export function startServer(name: string, port: number, settings: Record<string, string>) {
  const ports = { PORT: port, EMULATOR_PORT: new URL(EMULATOR).port }
  const file = `${LOGS}/app-${name}.log`
  const log = openSync(file, 'w')
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port)]
  const server = spawn(process.execPath, args, {
    env: { ...env, ...emulatorSettings(ports), ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', log, log],
  })
  const url = `http://localhost:${port}`
  return {
    url,
    server,
    printed: () => readFileSync(file, 'utf8'),
    /** What a path answers: status and text, or nothing as long as the server does not listen. Throws why it broke down. */
    ask: async (path: string) => {
      if (server.exitCode) throw new Error(readFileSync(file, 'utf8'))
      const response = await fetch(url + path).catch(() => undefined)
      return response ? `${response.status} ${await response.text()}` : ''
    },
  }
}
