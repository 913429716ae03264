import { medianOf, timeOf } from './figures.mjs'
import { inParallel, readHidden, toBytes } from './forms.mjs'

const PAIRS = 500
const AT_ONCE = 10
const SLOWER_MS = 400
const ORGANIZATION = 'crowd'

const FORMS = {
  'Asking for a reset link': { path: '/forgot-password', call: 'passwords/email/reset/start', button: {} },
  'Asking for a log-in link': { path: '/login', call: 'magic_links/email/login_or_signup', button: { link: 'yes' } },
  'Logging in with a wrong password': {
    path: '/login',
    call: 'passwords/authenticate',
    button: { password: 'not the password' },
  },
}

/**
 * Whether the time of an answer tells a stranger who has an account, with a Stytch that takes longer for members. AUC is how
 * often a member's answer is the slower one of a pair: 0.5 is a coin.
 */
export async function measureStrangers(app, emulatorPort) {
  const control = (path, body) => post(`http://localhost:${emulatorPort}/emulator/${path}`, body)
  await control('organizations', { organization_name: 'Crowd', organization_slug: ORGANIZATION })
  for (const [title, form] of Object.entries(FORMS)) await measureForm({ app, control, title, ...form })
}

async function measureForm({ app, control, title, path, call, button }) {
  const kind = path.slice(1, 3) + Object.keys(button).join('').slice(0, 2)
  const member = (number) => `member-${kind}-${number}@example.com`
  const stranger = (number) => `nobody-${kind}-${number}@example.com`
  for (let number = 0; number < PAIRS; number += 1)
    await control('members', { organization_id: ORGANIZATION, email_address: member(number), password: 'plain river' })
  const slower = { kind: 'delay', latency_ms: SLOWER_MS, times: PAIRS }
  await control('faults', { path: call, body_contains: `member-${kind}-`, ...slower })
  const hidden = await readHidden(app + path)
  const send = (email_address) =>
    timeOf(() => sendForm(app, path, { ...hidden, ...button, organization: ORGANIZATION, email_address }))
  const times = { members: [], strangers: [] }
  await inParallel(PAIRS, AT_ONCE, async (number) => {
    // Whoever comes first is not always the same.
    const order = number % 2 ? ['members', 'strangers'] : ['strangers', 'members']
    for (const who of order) times[who].push(await send(who === 'members' ? member(number) : stranger(number)))
  })
  const [first, second] = [medianOf(times.members), medianOf(times.strangers)]
  console.log(`\n${title} (${PAIRS} pairs, Stytch ${SLOWER_MS} ms slower for members)`)
  console.log(`  medians ${first.toFixed(1)} and ${second.toFixed(1)} ms, ${(first - second).toFixed(1)} ms apart`)
  console.log(`  AUC ${aucOf(times.members, times.strangers).toFixed(3)}`)
}

async function sendForm(app, path, fields) {
  const { headers, body } = await toBytes(fields)
  const response = await fetch(app + path, { method: 'POST', headers: { ...headers, Origin: app }, body })
  const text = await response.text()
  if (!/Check your email|Check the organization/.test(text)) throw new Error(`${path}: ${response.status}`)
}

function aucOf(slow, fast) {
  let wins = 0
  for (const one of slow) for (const other of fast) wins += one > other ? 1 : one === other ? 0.5 : 0
  return wins / (slow.length * fast.length)
}

async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
}
