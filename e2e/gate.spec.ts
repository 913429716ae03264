import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Request } from '@playwright/test'
import { headingOf, sessionCookie } from './actions'
import { applications, expect, needs, scripted, sendRaw, test } from './fixtures'
import { steps } from './steps'

// The one gate before everything else: forms of this application's own pages, and nothing else that could do anything.

const EVIL = 'https://evil.example'

/** What is changed in the headers of a real form; undefined: left out. */
const elsewhere: Record<string, Record<string, string | undefined>> = {
  'another origin': { origin: EVIL },
  'an origin that is nobody': { origin: 'null' },
  'no origin': { origin: undefined },
  'another site, as the browser says': { 'sec-fetch-site': 'cross-site' },
  'a neighbour': { 'sec-fetch-site': 'same-site' },
  'another origin, and its host claimed': { origin: EVIL, 'x-forwarded-host': 'evil.example' },
}

async function sendAgain(request: Request, changes: Record<string, string | undefined>) {
  const headers = Object.entries({ ...(await request.allHeaders()), ...changes })
  const given = headers.filter(([name, value]) => value !== undefined && !name.startsWith(':'))
  const body = request.postDataBuffer() ?? ''
  const length = { 'content-length': String(body.length) }
  return sendRaw(request.url(), { method: 'POST', headers: { ...Object.fromEntries(given), ...length }, body })
}

for (const [name, step] of Object.entries(steps)) {
  test(`${name}: sent from elsewhere it does nothing, and works from here after that`, async ({ page, begin }) => {
    const scene = await begin(step)
    const before = await scene.calls.paths()
    const statuses: Record<string, number> = {}
    await page.route('**', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      for (const [from, changes] of Object.entries(elsewhere))
        statuses[from] = (await sendAgain(route.request(), changes)).status
      expect(await scene.calls.paths()).toEqual(before)
      await route.continue()
    })
    await step.press(scene)
    await expect.poll(() => statuses).toEqual(Object.fromEntries(Object.keys(elsewhere).map((from) => [from, 403])))
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
    await expect
      .poll(() => scene.calls.to(step.call))
      .not.toHaveLength(before.filter((path) => path === step.call).length)
  })
}

test('a page elsewhere cannot log anybody in here', async ({ page, member, noise }) => {
  const { email_address, password } = member
  const fields = { organization: member.organization.organization_slug, email_address, password }
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`)
  const form = `<form method="post" enctype="multipart/form-data" action="${new URL('/login', applications.standard)}">`
  const html = `<!doctype html><title>Elsewhere</title>${form}${inputs.join('')}<button>Win a prize</button></form>`
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await page.getByRole('button', { name: 'Win a prize' }).click()
  await expect(headingOf(page, 'This form was not accepted')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to your account' })).toHaveAttribute('href', applications.standard)
  expect(await sessionCookie(page)).toBeUndefined()
  server.close()
  // The browser says so too.
  expect(noise.splice(0).join()).toMatch(/^(|.* status of 403 .*)$/)
})

// Needs no browser, so once is enough.
test.describe('by hand', scripted, () => {
  test.beforeEach(() => needs('its own answers'))

  const from = (path: string) => new URL(path, applications.standard).href
  const headers = { Origin: new URL(applications.standard).origin, 'Content-Type': 'text/plain' }

  // TRACE and CONNECT get no further than Next, whose own answer to them is 500.
  for (const path of [
    '/',
    '/login',
    '/settings',
    '/authenticate',
    '/healthz',
    '/readyz',
    '/icon.svg',
    '/apple-icon.png',
    '/manifest.webmanifest',
    '/robots.txt',
    '/.well-known/change-password',
    '/nowhere',
  ])
    test(`${path} is for reading and for forms`, async () => {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        const answer = await sendRaw(from(path), { method, headers })
        expect(answer.status, method).toBe(405)
        expect(answer.text, method).not.toContain('Log in')
      }
    })

  test('a form that does not say how long it is, or is too long, is refused', async () => {
    const send = (body: string | string[]) => sendRaw(from('/login'), { method: 'POST', headers, body })
    expect(await send(['in ', 'pieces'])).toMatchObject({ status: 411 })
    expect(await send('x'.repeat(32 * 1024 + 1))).toMatchObject({ status: 413 })
    expect((await send('x'.repeat(32 * 1024))).status).not.toBe(413)
    const { text } = await send('x'.repeat(40_000))
    expect(text).toContain('It is too long. Nothing was changed.')
  })
})
