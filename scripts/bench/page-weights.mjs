import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { makeCopy } from '../mutants/copy.mjs'
import { readHidden, toBytes } from './forms.mjs'
import { publicPages } from './pages.mjs'

const EMPTY = '/empty'

const PASSWORD = 'correct horse battery staple'

/** The emulator's seeded members, and what each of them gets to see with the password. */
const people = [
  { email_address: 'ada@example.com', organization: 'acme', pages: ['/settings', '/settings/confirm'] },
  { email_address: 'grace@example.com', organization: 'globex', pages: ['/mfa'] },
  { email_address: 'peter@example.com', organization: 'initech', pages: ['/mfa/enroll', '/mfa/enroll/phone'] },
]

/**
 * How much JavaScript a page loads at first, gzipped, beside a page of the same build that has nothing in it: what the
 * framework itself weighs. Measured in a copy of the project, which has such a page.
 */
export async function measurePageWeights(ports) {
  const copy = makeCopy()
  mkdirSync(join(copy, 'app', EMPTY))
  writeFileSync(join(copy, 'app', EMPTY, 'page.tsx'), 'export default () => null\n')
  // The copy's own, which run what they find around them.
  const load = (script) => import(pathToFileURL(join(copy, 'scripts', script)).href)
  const [{ build }, { startStack }] = [await load('setup.mjs'), await load('stack.mjs')]
  await build()
  await startStack('start', ports, '.next/bench.log')
  const app = `http://localhost:${ports.PORT}`

  const floor = await weigh(app, EMPTY)
  console.log(`\nFirst-load JavaScript, gzipped: an empty page has ${toKilobytes(floor)} kB`)
  const print = async (path, cookie) => {
    const weight = await weigh(app, path, cookie)
    console.log(`  ${path.padEnd(32)} ${toKilobytes(weight)} kB ${(weight / floor).toFixed(3).padStart(8)}`)
  }
  for (const path of [...publicPages, '/nowhere']) await print(path)
  for (const { pages, ...member } of people) {
    const cookie = await logIn(app, member)
    for (const path of pages) await print(path, cookie)
  }
}

const toKilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6)

const sizes = new Map()

/** All scripts that the page names, each once. */
async function weigh(app, path, cookie = '') {
  const response = await fetch(app + path, { headers: { cookie }, redirect: 'manual' })
  const html = await response.text()
  if (response.status !== (path === '/nowhere' ? 404 : 200)) throw new Error(`${path}: ${response.status}`)
  const files = new Set(html.match(/\/_next\/static\/[\w./~-]+\.js/g))
  for (const file of files) if (!sizes.has(file)) sizes.set(file, await sizeOf(app + file))
  return [...files].reduce((sum, file) => sum + sizes.get(file), 0)
}

const sizeOf = async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length

async function logIn(app, member) {
  const fields = { ...(await readHidden(`${app}/login`)), ...member, password: PASSWORD }
  const { headers, body } = await toBytes(fields)
  const given = { method: 'POST', headers: { ...headers, Origin: app }, body, redirect: 'manual' }
  const response = await fetch(`${app}/login`, given)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
