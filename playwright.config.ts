import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, devices } from '@playwright/test'
import { WORDS } from './e2e/kit/language'
import { applications, EMULATOR, gates, isGiven, LANGUAGE, LOGS, OWN_PORTS, portAt } from './e2e/kit/servers'
import { settings as emulator } from './emulator/settings.ts'
import { emulatorSettings } from './scripts/settings.mjs'

type Env = Record<string, string | undefined>

const settings = {
  ...emulatorSettings({ PORT: portAt(0), EMULATOR_PORT: portAt(2) }),
  SESSION_RECHECK_SECONDS: '2',
  // No test depends on how busy this machine is, but those about the deadline.
  STYTCH_TIMEOUT_MS: '10000',
  // Nobody learns from our times here: `npm run bench` measures them.
  NEUTRAL_ANSWER_MS: '0',
  // Specs press again at once; the application for one organization keeps people waiting as it would by default.
  SMS_RESEND_SECONDS: '0',
}

// Workers read this file too, while the servers are writing.
if (process.env.TEST_WORKER_INDEX === undefined) {
  rmSync(LOGS, { recursive: true, force: true })
  mkdirSync(LOGS, { recursive: true })
  // The first of what the specs keep secret (e2e/kit/secrets.ts).
  const { STYTCH_SECRET, SESSION_SECRET } = settings
  writeFileSync(
    `${LOGS}/secrets.txt`,
    `${[STYTCH_SECRET, emulator.cross_organization.secret, SESSION_SECRET].join('\n')}\n`,
  )
  writeFileSync(WORDS, execFileSync(process.execPath, ['--conditions=react-server', 'scripts/words.mjs']))
}

function serve(name: string, command: string, url: string, env: Env) {
  return {
    name,
    command: `${JSON.stringify(process.execPath)} ${command} > ${LOGS}/${name}.log 2>&1`,
    url,
    env: env as Record<string, string>,
    reuseExistingServer: false,
    // All of them start at once.
    timeout: 180_000,
  }
}

const NEXT = 'node_modules/next/dist/bin/next'

function app(name: string, url: string, env: Env = {}, ...imports: string[]) {
  const { port } = new URL(url)
  const given = { ...settings, APP_URL: url, PORT: port, ...env }
  const first = [`./e2e/kit/overhear.ts?to=${LOGS}/${name}.words`, ...imports]
  const flags = first.map((module) => `--import ${JSON.stringify(module)}`).join(' ')
  return serve(name, `${flags} ${NEXT} start`, `${url}/login`, given)
}

const apps = [
  app('app', applications.standard),
  app('app-impatient', applications.impatient, { STYTCH_TIMEOUT_MS: '3500' }),
  app('app-limited', applications.limited, {
    LIMITS_SCALE: '1',
    TRUSTED_PROXIES: '1',
    SESSION_LIFETIME_MINUTES: '60',
  }),
  app('app-one-organization', applications['one organization'], {
    STYTCH_ORGANIZATION: 'acme',
    SMS_RESEND_SECONDS: '30',
    SECURITY_CONTACT: 'mailto:security@example.com',
  }),
  app('app-pkce', applications.pkce, { STYTCH_PKCE: 'on', SMS_RESEND_SECONDS: '3' }),
  app('app-cross-organization', applications['cross organization'], {
    STYTCH_CROSS_ORGANIZATION_PASSWORDS: 'on',
    STYTCH_PROJECT_ID: emulator.cross_organization.project_id,
    STYTCH_SECRET: emulator.cross_organization.secret,
  }),
  app('app-broken', applications.broken, {}, './e2e/kit/break.ts'),
  ...gates.map((gate, index) =>
    app(`app-gate-${index}`, gate.app, { STYTCH_API_URL: `http://localhost:${gate.port}` }),
  ),
]

const emulatorServer = serve('emulator', 'emulator/server.ts', `${EMULATOR}/emulator/health`, {
  PORT: String(portAt(0)),
  EMULATOR_PORT: String(portAt(2)),
  EMULATOR_GATE_PORTS: gates.map(({ port }) => port).join(),
  EMULATOR_REDIRECT_URLS: [...apps.map(({ env }) => env.APP_URL), `https://localhost:${OWN_PORTS.https}`]
    .map((url) => `${url}/authenticate`)
    .join(),
})

const GATED = 'refused-connections.spec.ts'
const LAST = 'after/*.spec.ts'

// Each spec runs in both; tags name the tests for which one is enough (e2e/fixtures.ts).
const scripted = { use: { javaScriptEnabled: true }, grepInvert: /@without-javascript/ }
const unscripted = { use: { javaScriptEnabled: false }, grepInvert: /@with-javascript/ }

// Over WebDriver BiDi, scripts cannot be turned off: what works without them, Chromium shows.
const isFirefox = Boolean(process.env.E2E_FIREFOX)
const projects = [
  { ...scripted, name: 'with JavaScript', testIgnore: [GATED, LAST] },
  { ...unscripted, name: 'without JavaScript', testIgnore: [GATED, LAST] },
  { ...scripted, name: 'at a gate, with JavaScript', testMatch: GATED, workers: 1 },
  { ...unscripted, name: 'at a gate, without JavaScript', testMatch: GATED, workers: 1 },
].filter(({ use }) => use.javaScriptEnabled || !isFirefox)

export default defineConfig({
  testDir: 'e2e',
  // The same on every system: these hold words. Pictures are below.
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  fullyParallel: true,
  // Long enough for a machine that is busy with something else; a test that passes never waits for them.
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { pathTemplate: '{testDir}/pictures/{arg}{ext}', animations: 'disabled', threshold: 0 },
  },
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at its second try has not passed.
  retries: 0,
  workers: 4,
  reporter: [['list'], ['./e2e/kit/say-why-skipped.ts']],
  use: {
    ...(process.env.E2E_FIREFOX ? firefox(process.env.E2E_FIREFOX) : await chromium()),
    locale: LANGUAGE,
    // Without pictures of every moment, which would be made for each test: a trace has the page as it was at each step.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [...projects, { name: 'after all', testMatch: LAST, dependencies: projects.map(({ name }) => name) }],
  webServer: isGiven ? [] : [emulatorServer, ...apps],
})

/** Chromium out of an npm package, unless scripts/browser.mjs has fetched Playwright's own. */
async function chromium() {
  const device = devices[process.env.E2E_DEVICE === 'phone' ? 'Pixel 7' : 'Desktop Chrome']
  if (process.env.E2E_BROWSER === 'playwright' || process.platform !== 'linux' || process.arch !== 'x64') return device
  const { default: packed } = await import('@sparticuz/chromium')
  return { ...device, launchOptions: { executablePath: await packed.executablePath() } }
}

/** The Firefox of the system, as it is, driven by WebDriver BiDi. */
function firefox(executablePath: string) {
  return { ...devices['Desktop Firefox'], channel: 'moz-firefox', launchOptions: { executablePath } }
}
