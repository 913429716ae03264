import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createMember } from '../directory.ts'
import { listMessages } from '../messages.ts'
import { currentEdition } from '../news.ts'
import {
  advance,
  logIn,
  mailTokens,
  mountEmulator,
  newestCode,
  newPhoneTeam,
  newTeam,
  stytch,
  type Team,
} from '../testing.ts'
import { answerInbox } from './inbox.ts'

mountEmulator()

const ask = (path: string) => answerInbox(new Request(`http://localhost:4010${path}`))
const read = async (path: string) => (await ask(path)).text()

async function listed(query: Record<string, string>): Promise<string[]> {
  const page = await read(`/?${new URLSearchParams(query)}`)
  return [...page.matchAll(/<h[12] id="title-\d+"><a href="([^"]+)"/g)].map(([, path = '']) => path)
}

function pathOf(address: string): string {
  return `/inbox/${listMessages(address)[0]?.message_id}`
}

describe('the list', () => {
  test('has the newest message first, with its links and codes at hand', async () => {
    const team = newPhoneTeam()
    await mailTokens(team)
    await logIn(team)
    const { organization_slug: organization } = team.organization
    const paths = [pathOf(team.member.mfa_phone_number), pathOf(team.email_address)]
    expect(await listed({ organization })).toEqual(paths)
    const page = await read(`/?organization=${organization}`)
    expect(page).toContain(`>${newestCode(team)}</b>`)
    expect(page).toContain('>Choose a new password</a>')
  })

  test('shows what people typed as text', async () => {
    const team = newTeam({ organization_name: '<b>Bad & Sons</b>' }, { name: '"><script>alert(1)</script>' })
    await mailTokens(team)
    const page = await read(`/?organization=${team.organization_id}`)
    expect(page).toContain('Reset your &lt;b&gt;Bad &amp; Sons&lt;/b&gt; password')
    expect(page).not.toMatch(/<b>Bad|<script>alert/)
    expect(await read('/?q="><script>alert(1)</script>')).not.toContain('<script>alert')
  })

  test('is narrowed to what has all words of a search, wherever they stand', async () => {
    const team = newPhoneTeam()
    await mailTokens(team)
    await logIn(team)
    const [mail, sms] = [pathOf(team.email_address), pathOf(team.member.mfa_phone_number)]
    expect(await listed({ q: team.email_address.toUpperCase() })).toEqual([mail])
    expect(await listed({ q: `${team.email_address} password reset` })).toEqual([mail])
    expect(await listed({ q: `${newestCode(team)} ${team.organization.organization_name}` })).toEqual([sms])
    expect(await listed({ q: `${team.email_address} verification` })).toEqual([])
    expect(await read('/?q=no-such-word')).toContain('No message matches')
  })

  test('is narrowed to one organization, which can be chosen once it has sent something', async () => {
    const [team, other] = [newTeam(), newTeam()]
    const { organization_slug: organization } = team.organization
    expect(await read(`/?organization=${organization}`)).toContain('Nothing yet')
    await mailTokens(team)
    await mailTokens(other)
    expect(await listed({ organization })).toEqual([pathOf(team.email_address)])
    expect(await listed({ organization: team.organization_id })).toEqual([pathOf(team.email_address)])
    expect(await listed({ organization: 'nowhere' })).toEqual([])
    expect(await read(`/?organization=${organization}`)).toContain(`value="${organization}" selected>`)
  })

  test('keeps a mail that belongs to an address out of the views of organizations', async () => {
    const team = newTeam()
    await stytch.magicLinks.email.discovery.send({ email_address: team.email_address })
    expect(await listed({ organization: team.organization_id })).toEqual([])
    expect(await listed({ q: team.email_address })).toEqual([pathOf(team.email_address)])
  })

  test('has the authenticator apps, narrowed alike', async () => {
    const team = newTeam({}, { has_totp: true })
    const row = `${team.email_address}, ${team.organization.organization_name}`
    expect(await read(`/?q=${encodeURIComponent(team.email_address)}`)).toContain(row)
    expect(await read(`/?organization=${newTeam().organization_id}`)).not.toContain(row)
  })

  test('says the day of a message whose organization lives in another one', async () => {
    const team = newTeam()
    advance(team, 3 * 24 * 60)
    await mailTokens(team)
    expect(await read(`/?organization=${team.organization_id}`)).toMatch(/<time [^>]+>\w{3} \d+, \d\d:\d\d</)
  })
})

describe('whoever has seen an edition', () => {
  // At the end of a half-minute everybody is answered: here it has just begun, and outlasts the tests.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 }))
  afterAll(() => void vi.useRealTimers())

  const waitAfter = (edition: number, team: Team) => read(`/?organization=${team.organization_id}&after=${edition}`)

  test('is answered with the next message', async () => {
    const team = newTeam()
    const answer = waitAfter(currentEdition(), team)
    await mailTokens(team)
    expect(await answer).toContain(`to ${team.email_address}`)
  })

  test('is answered with the next authenticator app', async () => {
    const team = newTeam()
    const answer = waitAfter(currentEdition(), team)
    createMember(team.organization, { email_address: 'app@example.com', has_totp: true })
    expect(await answer).toContain('app@example.com')
  })

  test('is answered at once when it was an older one, and told the newest', async () => {
    expect(await waitAfter(currentEdition() - 1, newTeam())).toContain(`data-edition="${currentEdition()}"`)
  })
})

describe('a message', () => {
  test('has a page of its own, with the mail in a frame, its links, its text and its headers', async () => {
    const team = newTeam()
    await mailTokens(team)
    const path = pathOf(team.email_address)
    const page = await read(path)
    expect(page).toContain(`src="${path}/mail" sandbox="allow-popups allow-popups-to-escape-sandbox"`)
    expect(page).toContain('>Choose a new password</a>')
    expect(page).toContain('Choose a new one here:\nhttp://localhost:3000/authenticate?slug=')
    expect(page).toContain(`To: ${team.email_address}\nSubject: Reset your`)
  })

  test('is text also inside the frame, which may do nothing but open links', async () => {
    const team = newTeam({ organization_name: '<b>Bad</b>' }, { name: '<img src=x onerror=alert(1)>' })
    await mailTokens(team)
    const response = await ask(`${pathOf(team.email_address)}/mail`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox')
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/)
    const mail = await response.text()
    expect(mail).toContain('Hello &lt;img src=x onerror=alert(1)&gt;, someone asked')
    expect(mail).not.toMatch(/<img|<b>/)
  })

  test('that is not there is a page that says so', async () => {
    const team = newPhoneTeam()
    await logIn(team)
    const path = pathOf(team.member.mfa_phone_number)
    expect((await ask(path)).status).toBe(200)
    for (const missing of ['/inbox/1', '/inbox/elsewhere', '/elsewhere', `${path}/mail`]) {
      expect((await ask(missing)).status).toBe(404)
    }
  })
})

test.each(['/', '/inbox/1'])('%s may run and style itself with its own blocks only', async (path) => {
  const response = await ask(path)
  const page = await response.text()
  const blocks = [...page.matchAll(/<(?:style|script)>(.*?)<\/(?:style|script)>/gs)].map(([, block = '']) => block)
  expect(blocks.length).toBeGreaterThan(1)
  const policy = response.headers.get('content-security-policy')
  for (const block of blocks) expect(policy).toContain(createHash('sha256').update(block).digest('base64'))
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
