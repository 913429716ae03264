import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { env } from 'node:process'
import { DEV, expect, needs, scripted, test } from './fixtures'

// What the commands do that start servers, besides what every other spec sees of them.

const NEXT = 'node_modules/next/dist/bin/next'
const SETTINGS = [
  'STYTCH_PROJECT_ID',
  'STYTCH_SECRET',
  'STYTCH_API_URL',
  'APP_URL',
  'SESSION_SECRET',
  'SESSION_DURATION_MINUTES',
  'BUILD_ID',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
]

/** Runs a command of Next's with these settings and no others, to its end. */
async function run(args: string[], settings: Record<string, string>) {
  // Set to nothing, so that a .env.local of whoever runs this says nothing either.
  const unset = Object.fromEntries(SETTINGS.map((name) => [name, '']))
  const env = { PATH: '', ...unset, ...settings, NODE_ENV: 'production' as const }
  const child = spawn(process.execPath, [NEXT, ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const [code] = await once(child, 'exit')
  return { code, output }
}

const start = (settings: Record<string, string>) => run(['start', '-p', '0'], settings)

// Needs no browser that differs, so once is enough.
test.describe('start', scripted, () => {
  test.beforeEach(() => needs('this machine'))

  test('a start without settings ends with a list of all that is missing', async () => {
    const { code, output } = await start({})
    expect(code).toBe(1)
    for (const name of ['STYTCH_PROJECT_ID', 'STYTCH_SECRET', 'APP_URL', 'SESSION_SECRET'])
      expect(output).toContain(`- ${name} is missing`)
  })

  test('a start with wrong settings names them and never their values', async () => {
    const { code, output } = await start({
      STYTCH_PROJECT_ID: 'project-test-1',
      STYTCH_SECRET: 'secret-live-canary',
      STYTCH_API_URL: 'http://stytch.example.com',
      APP_URL: 'http://account.example.com',
      SESSION_SECRET: 'canary',
      SESSION_DURATION_MINUTES: '1',
    })
    expect(code).toBe(1)
    for (const name of ['STYTCH_API_URL', 'APP_URL', 'SESSION_SECRET', 'SESSION_DURATION_MINUTES'])
      expect(output).toContain(`- ${name} `)
    expect(output).not.toContain('canary')
  })

  test('a build whose names would differ from the next one is not made', async () => {
    const { code, output } = await run(['build'], { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'short' })
    expect(code).toBe(1)
    expect(output).toContain('- BUILD_ID names the code')
    expect(output).toContain('- NEXT_SERVER_ACTIONS_ENCRYPTION_KEY stays the same')
  })

  test('the development server works without an account, and prints no token', async ({ page }) => {
    // As long as scripts/stack.mjs waits, and then the first pages.
    test.setTimeout(420_000)
    const ports = Object.fromEntries(Object.entries(DEV.ports).map(([name, port]) => [name, String(port)]))
    const server = spawn(process.execPath, ['scripts/dev.mjs'], { env: { ...env, ...ports } })
    let output = ''
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += data))
    try {
      await expect.poll(() => output, { timeout: 310_000 }).toContain('Ctrl-C')
      await page.goto(`${DEV.url}/authenticate?stytch_token_type=multi_tenant_passwords&slug=acme&token=canary-token`)
      await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible({ timeout: 60_000 })
      expect(output).not.toContain('canary-token')
    } finally {
      // A page of a development server complains when that is gone.
      await page.close()
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
    }
  })
})
