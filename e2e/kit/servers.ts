import { env } from 'node:process'

// Where the servers of a run are: its own, on ports from E2E_PORT on, or those that APP_URL and EMULATOR_URL name.

if (!env.APP_URL !== !env.EMULATOR_URL)
  throw new Error('Give APP_URL and EMULATOR_URL, to test what is up already, or neither, to start servers here.')

/** Whether the application is one that was up already: then this run starts nothing. */
export const isGiven = Boolean(env.APP_URL)

/** What the browsers ask for; the kit knows the words of all languages of the pages (language.ts). */
export const LANGUAGE = env.E2E_LANGUAGE || 'en-US'

// Ports of their own, so that the tests run beside a demo.
export const FIRST_PORT = Number(env.E2E_PORT ?? 3310)
export const portAt = (offset: number) => FIRST_PORT + offset
export const addressAt = (offset: number) => `http://localhost:${portAt(offset)}`

export const EMULATOR = env.EMULATOR_URL || addressAt(2)

/** The applications that specs can ask for. The first two are the same where one is up already. */
export const applications = {
  standard: env.APP_URL || addressAt(0),
  /** Waits for Stytch for a short time only. */
  impatient: env.APP_URL || addressAt(5),
  /** Keeps its limits, believes the last address that X-Forwarded-For names, and lets no session be older than an hour. */
  limited: addressAt(6),
  /**
   * Serves the seeded organization acme only, keeps people waiting between two text messages as by default, and names whom
   * to tell about a weakness.
   */
  'one organization': addressAt(1),
  /** Its mailed links belong to the browser that asked for them. */
  pkce: addressAt(3),
  /** Of the project whose passwords span organizations. */
  'cross organization': addressAt(4),
  /** Has a bug wherever an address asks for one (break.ts). */
  broken: addressAt(26),
}

/**
 * Applications whose way to the emulator a test moves. What it does there meets every other test at the same gate, so each
 * is for a project of its own, with one worker; however many workers there are, there need be no more.
 */
export const gates = [
  { javaScriptEnabled: true, app: addressAt(10), port: portAt(11) },
  { javaScriptEnabled: false, app: addressAt(12), port: portAt(13) },
] as const

export type Application = keyof typeof applications | 'gated'

/** Where a spec starts the development server, which brings an emulator with a gate. */
export const DEV = {
  url: addressAt(7),
  ports: { PORT: portAt(7), EMULATOR_PORT: portAt(8), EMULATOR_GATE_PORTS: portAt(9) },
}

/** Where specs start production servers of their own (own-server.ts). */
export const OWN_PORTS = {
  ending: portAt(27),
  traced: portAt(14),
  'traced in vain': portAt(15),
  'the cache': portAt(16),
  'behind the cache': portAt(17),
  redis: portAt(18),
  replicas: [portAt(19), portAt(20), portAt(21)],
  https: portAt(22),
  'behind https': portAt(23),
  'Stytch over https': portAt(24),
  'https to nobody known': portAt(25),
}

/** What the servers print is kept, for the spec that looks for secrets in it. */
export const LOGS = 'node_modules/.cache/e2e'
