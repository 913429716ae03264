import { spawnSync } from 'node:child_process'
import { type Page, test } from '@playwright/test'
import { isFirefox } from './firefox'
import { isGiven } from './servers'

// What only the servers have that a run starts itself. Against others, a test that needs it is skipped and says why.

const reasons = {
  'short waits': 'the application that is up keeps people waiting as long as it does for real',
  'an application of its own': 'the application that is up does not have the settings that this is about',
  'what servers print': 'only servers that the tests have started can be overheard',
  'its own answers':
    'what stands in front of the application that is up may answer in its place, or change its answers',
  'this machine': 'this starts servers, and has nothing to do with the one that is up',
}

/** What comes from the system's packages, which .ci/run installs. */
const tools = {
  nginx: 'what stands in front is a real one',
  openssl: 'https needs a certificate',
  'redis-server': 'processes that count together do so in a real one',
  chromium: 'the browser out of the package keeps no pages',
}

export type Need = keyof typeof reasons

/** Skips the test against servers that were up already. */
export function needs(what: Need): void {
  test.skip(isGiven, `Needs ${what}: ${reasons[what]}.`)
}

const lacks = {
  'its own tools': 'only those tell what it makes of a page',
  'emulated media': 'what a person has set up cannot be emulated over WebDriver BiDi',
  'requests that can be sent again': 'over WebDriver BiDi a test does not get what a request holds',
  'pages that stay behind': 'each page gets the focus when one beside it is closed',
  'a clipboard that asks': 'a page of a test may use it without being allowed to',
}

/** Skips the test in Firefox. */
export function needsChromium(page: Page, what: keyof typeof lacks): void {
  test.skip(isFirefox(page.context()), `Needs Chromium with ${what}: ${lacks[what]}.`)
}

/** Skips the test where a tool is not in the PATH. Answers where it is. */
export function needsTool(name: keyof typeof tools): string {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
  test.skip(status !== 0, `Needs ${name}: ${tools[name]}.`)
  return stdout?.trim() ?? ''
}
