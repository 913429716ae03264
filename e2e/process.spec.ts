import { once } from 'node:events'
import { headingOf, press } from './actions'
import { expect, needs, OWN_PORTS, scripted, startServer, test } from './fixtures'

// What a load balancer and whoever ends a process rely on. Needs no browser that differs, so once is enough.

const settings = { DRAIN_SECONDS: '4' }

test(
  'a process that is asked to end finishes what it was asked for',
  scripted,
  async ({ page, member, faults, calls }) => {
    needs('this machine')
    const { server, url, ask } = startServer('ending', OWN_PORTS.ending, settings)
    try {
      await expect.poll(() => ask('/readyz'), { timeout: 30_000 }).toBe('200 ready\n')
      expect(await ask('/healthz')).toBe('200 alive\n')

      await page.goto(`${url}/login`)
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
