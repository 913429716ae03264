import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { quietly } from './command.mjs'
import { nodeBinary, root } from './environment.mjs'

export const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'

const PACKAGE = join(root, 'node_modules', '@sparticuz', 'chromium')
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()"

// What Playwright shows a window for, which the browser out of the package cannot open.
const SHOWN = ['--headed', '--ui', '--debug']

/**
 * Makes a browser available without root, and returns the environment in which Playwright finds it: on x64 Linux
 * Chromium out of an npm package (playwright.config.ts asks that package for it), elsewhere Playwright's own.
 * @param args Playwright's, which may ask for a window
 */
export async function prepareBrowser(args = []) {
  const isShown = args.some((arg) => SHOWN.includes(arg))
  const isPacked = process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE)
  if (isPacked && !isShown) return unpackChromium()
  await quietly('Fetching a browser (once)', nodeBinary(), [PLAYWRIGHT, 'install', 'chromium'])
  return { E2E_BROWSER: 'playwright' }
}

// The package unpacks to $TMPDIR/chromium, takes whatever stands there for complete, and knows no versions. So it gets
// a TMPDIR of its own, named by version, which comes into being complete: unpacked beside it, then renamed.
async function unpackChromium() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const cache = join(root, 'node_modules', '.cache')
  const home = join(cache, `chromium-${version}`)
  if (existsSync(home)) return { TMPDIR: home }
  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'chromium-'))
  const args = ['--input-type=module', '--eval', UNPACK]
  await quietly('Unpacking the browser (once)', nodeBinary(), args, { TMPDIR: unfinished })
  moveUnlessThere(unfinished, home)
  return { TMPDIR: home }
}

function moveUnlessThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another run was quicker: its copy is as good.
    if (!existsSync(to)) throw error
    rmSync(from, { recursive: true })
  }
}
