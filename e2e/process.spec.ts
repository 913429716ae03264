import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { env } from 'node:process'
import { emulatorSettings } from '../scripts/settings.mjs'
import { headingOf, press } from './actions'
import { EMULATOR, expect, LOGS, needs, SPARE, scripted, test } from './fixtures'

// What a load balancer and whoever ends a process rely on. Needs no browser that differs, so once is enough.

const DRAIN_SECONDS = 4

const ask = async (path: string) => {
  const response = await fetch(SPARE.url + path)
  return `${response.status} ${await response.text()}`
}

function startServer(): ChildProcess {
  const ports = { PORT: SPARE.port, EMULATOR_PORT: new URL(EMULATOR).port }
  const settings = { ...emulatorSettings(ports), DRAIN_SECONDS: String(DRAIN_SECONDS) }
  // Read with all the other logs when everything has run.
  const log = openSync(`${LOGS}/app-spare.log`, 'w')
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(SPARE.port)]
  return spawn(process.execPath, args, {
    env: { ...env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', log, log],
  })
}

test(
  'a process that is asked to end finishes what it was asked for',
  scripted,
  async ({ page, member, faults, calls }) => {
    needs('this machine')
    const server = startServer()
    try {
      await expect.poll(() => ask('/readyz').catch(() => ''), { timeout: 30_000 }).toBe('200 ready\n')
      expect(await ask('/healthz')).toBe('200 alive\n')

      await page.goto(`${SPARE.url}/login`)
      await page.getByLabel('Organization').fill(member.organization.organization_slug)
      await page.getByLabel('Email').fill(member.email_address)
      await page.getByLabel('Password').fill(member.password)
      await faults.next('passwords/authenticate', { kind: 'delay', latency_ms: 2000 })
      await press(page, 'Log in')
      await expect.poll(() => calls.to('passwords/authenticate')).toHaveLength(1)
      const end = once(server, 'exit')
      server.kill('SIGTERM')

      // Alive, but nobody is to be sent here any more; who comes all the same is served.
      await expect.poll(() => ask('/readyz')).toBe('503 draining\n')
      expect(await ask('/healthz')).toBe('200 alive\n')
      expect(await ask('/login')).toContain('Log in')

      await expect(headingOf(page, 'Account settings')).toBeVisible()
      expect(await end).toEqual([0, null])
    } finally {
      server.kill('SIGKILL')
    }
  },
)
