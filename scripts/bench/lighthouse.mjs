import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { prepareBrowser } from '../browser.mjs'
import { quietly } from '../command.mjs'
import { childEnvironment, nodeBinary, root } from '../environment.mjs'
import { publicPages } from './pages.mjs'

// With a lock of its own, and fetched when it is needed: only these figures need its hundred packages.
const LOCKED = join(import.meta.dirname, 'lighthouse')
const { dependencies } = JSON.parse(readFileSync(join(LOCKED, 'package.json'), 'utf8'))
const HOME = join(root, 'node_modules', '.cache', `lighthouse-${dependencies.lighthouse}`)
const CLI = join(HOME, 'node_modules', 'lighthouse', 'cli', 'index.js')

/** Of which the middle one counts. */
const LOOKS = 3

const categories = ['performance', 'accessibility', 'best-practices']

/** What Lighthouse says of every public page as on a phone, of 100 each, and how far the page has moved by itself. */
export async function measureLighthouse(app) {
  cpSync(LOCKED, HOME, { recursive: true })
  if (!existsSync(CLI)) await quietly('Fetching Lighthouse (once)', 'npm', ['ci', '--ignore-scripts', '--prefix', HOME])
  const env = childEnvironment(await browserOfTests())
  console.log(`\nLighthouse, as on a phone: ${categories.join(', ')}; layout shift`)
  for (const path of publicPages) {
    const looks = []
    for (let count = 0; count < LOOKS; count += 1) looks.push(await look(app + path, env))
    const [, { categories: scores, audits }] = looks.toSorted(
      (one, other) => one.categories.performance.score - other.categories.performance.score,
    )
    const figures = categories.map((name) => String(Math.round(scores[name].score * 100)).padStart(4))
    const shift = audits['cumulative-layout-shift'].numericValue.toFixed(3)
    console.log(`  ${path.padEnd(24)} ${figures.join('')} ${shift.padStart(7)}`)
  }
}

async function browserOfTests() {
  const env = await prepareBrowser()
  Object.assign(process.env, env)
  // The browser out of the package is unpacked to a folder for temporary files of its own.
  const packed = env.TMPDIR && (await import('@sparticuz/chromium')).default
  const CHROME_PATH = packed
    ? await packed.executablePath()
    : (await import('@playwright/test')).chromium.executablePath()
  return { ...env, CHROME_PATH }
}

async function look(url, env) {
  const flags = [
    '--quiet',
    '--output=json',
    `--only-categories=${categories}`,
    '--chrome-flags=--headless --no-sandbox',
  ]
  const { stdout } = await promisify(execFile)(nodeBinary(), [CLI, url, ...flags], { env, maxBuffer: 64e6 })
  return JSON.parse(stdout)
}
