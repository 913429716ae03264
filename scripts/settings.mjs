import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { given, root } from './environment.mjs'

/** What a build on this machine is called and keyed with; nothing secret is in it (docs/reliability.md). */
export const localBuild = {
  BUILD_ID: 'local',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from('only for builds of this machine.').toString('base64'),
  // A build needs none of these, and must keep none: a test looks for them in it.
  STYTCH_SECRET: 'secret-test-that-no-build-may-keep',
  SESSION_SECRET: 'a cookie secret that no build may keep',
}

/**
 * The application's settings against the emulator. Every name in .env.example is set, if only to nothing: Next reads
 * .env.local for what is not set at all, and a fork's real project must not be what a demo talks to.
 */
export function emulatorSettings({ PORT, EMULATOR_PORT }) {
  const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'))
  const unset = Object.fromEntries(Object.keys(example).map((name) => [name, '']))
  return {
    ...unset,
    STYTCH_PROJECT_ID: example.STYTCH_PROJECT_ID,
    STYTCH_SECRET: example.STYTCH_SECRET,
    STYTCH_API_URL: `http://localhost:${EMULATOR_PORT}`,
    APP_URL: `http://localhost:${PORT}`,
    LOGO_ORIGINS: `http://localhost:${EMULATOR_PORT}`,
    // One machine plays all members here, and would reach the limits of one client at once. To see them: LIMITS_SCALE=1.
    LIMITS_SCALE: given.LIMITS_SCALE || '1000',
    // New at every start, so that no key exists that somebody could carry into production.
    SESSION_SECRET: randomBytes(32).toString('base64url'),
  }
}
