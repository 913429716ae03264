import { mkdirSync, rmSync } from 'node:fs'
import { defineConfig, devices } from '@playwright/test'
import { settings as emulator } from './emulator/settings.ts'
import { emulatorSettings } from './scripts/settings.mjs'

// Ports of their own, so that the tests run beside a demo. E2E_PORT moves them all.
const first = Number(process.env.E2E_PORT ?? 3310)
const ports = { app: first, oneOrganization: first + 1, emulator: first + 2 }
const address = (port: number) => `http://localhost:${port}`

export const APP = address(ports.app)
export const EMULATOR = address(ports.emulator)
export const ONE_ORGANIZATION = address(ports.oneOrganization)

/**
 * Applications whose way to the emulator a spec shuts. What one test does to it meets every other test there, so each is
 * for a project of its own, with one worker; however many workers there are, there need be no more.
 */
export const gates = [
  { project: 'at a gate, with JavaScript', app: address(first + 3), port: first + 4, javaScriptEnabled: true },
  { project: 'at a gate, without JavaScript', app: address(first + 5), port: first + 6, javaScriptEnabled: false },
]
const GATED = 'refused-connections.spec.ts'

/** Where a spec starts the development server, with its emulator at the next port. */
export const DEV = { url: address(first + 7), port: first + 7 }

/** An application whose mailed links belong to the browser that asked for them. */
export const PKCE = address(first + 9)

/** An application of the project whose passwords span organizations. */
export const CROSS_ORGANIZATION = address(first + 10)

type Env = Record<string, string | undefined>

/** What the servers print is kept, for the spec that looks for secrets in it. */
export const LOGS = 'node_modules/.cache/e2e'
// Workers read this file too, while the servers are writing.
if (process.env.TEST_WORKER_INDEX === undefined) rmSync(LOGS, { recursive: true, force: true })
mkdirSync(LOGS, { recursive: true })

const settings = {
  ...emulatorSettings({ PORT: ports.app, EMULATOR_PORT: ports.emulator }),
  SESSION_RECHECK_SECONDS: '2',
  STYTCH_TIMEOUT_MS: '2000',
  // Specs press again at once; the application for one organization keeps people waiting as it would by default.
  SMS_RESEND_SECONDS: '0',
}

function serve(name: string, command: string, port: number, path: string, env: Env) {
  return {
    name,
    command: `${JSON.stringify(process.execPath)} ${command} > ${LOGS}/${name}.log 2>&1`,
    url: address(port) + path,
    env: { ...env, PORT: String(port) } as Record<string, string>,
    reuseExistingServer: false,
  }
}

function app(name: string, port: number, env: Env = {}) {
  return serve(name, 'node_modules/next/dist/bin/next start', port, '/login', {
    ...settings,
    APP_URL: address(port),
    ...env,
  })
}

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // Long enough for a machine that is busy with something else; a test that passes never waits for them.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 4,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: APP,
    launchOptions: await browser(),
  },
  projects: [
    { name: 'with JavaScript', testIgnore: ['after.spec.ts', GATED] },
    { name: 'without JavaScript', testIgnore: ['after.spec.ts', GATED], use: { javaScriptEnabled: false } },
    ...gates.map(({ project, app, javaScriptEnabled }) => ({
      name: project,
      testMatch: GATED,
      workers: 1,
      use: { baseURL: app, javaScriptEnabled },
    })),
    {
      name: 'after all',
      testMatch: 'after.spec.ts',
      dependencies: ['with JavaScript', 'without JavaScript', ...gates.map(({ project }) => project)],
    },
  ],
  webServer: [
    serve('emulator', 'emulator/server.ts', ports.app, '/', {
      EMULATOR_PORT: String(ports.emulator),
      EMULATOR_GATE_PORTS: gates.map((gate) => gate.port).join(),
      EMULATOR_REDIRECT_URLS: [
        address(ports.oneOrganization),
        PKCE,
        CROSS_ORGANIZATION,
        ...gates.map((gate) => gate.app),
      ]
        .map((url) => `${url}/authenticate`)
        .join(),
    }),
    app('app', ports.app),
    app('app-one-organization', ports.oneOrganization, { STYTCH_ORGANIZATION: 'acme', SMS_RESEND_SECONDS: '30' }),
    app('app-pkce', first + 9, { STYTCH_PKCE: 'on', SMS_RESEND_SECONDS: '3' }),
    app('app-cross-organization', first + 10, {
      STYTCH_CROSS_ORGANIZATION_PASSWORDS: 'on',
      STYTCH_PROJECT_ID: emulator.cross_organization.project_id,
      STYTCH_SECRET: emulator.cross_organization.secret,
    }),
    ...gates.map((gate, index) =>
      app(`app-gate-${index}`, Number(new URL(gate.app).port), { STYTCH_API_URL: address(gate.port) }),
    ),
  ].map((server) =>
    server.name === 'emulator' ? { ...server, url: `${address(ports.emulator)}/emulator/health` } : server,
  ),
})

/** Chromium out of an npm package on x64 Linux, Playwright's own elsewhere. */
async function browser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {}
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath() }
}
