import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alertOf, askForLink, headingOf, press } from './actions'
import {
  applications,
  expect,
  type Member,
  needs,
  newAddress,
  postForm,
  readHidden,
  scripted,
  test,
  unscripted,
} from './fixtures'

test('members, strangers and unknown organizations get the same page', async ({
  page,
  organization,
  member,
  makeMember,
  inbox,
  faults,
}) => {
  const invited = await makeMember({ organization, member: { status: 'invited' } })
  const deleted = await makeMember({ organization, member: { status: 'deleted' } })
  const limited = await makeMember()
  await faults.of(limited.organization).refuse('passwords/email/reset/start', 'too_many_requests')
  const stranger = { organization, email_address: newAddress() }
  const webmailed = await makeMember({ organization, member: { email_address: newAddress('gmail.com') } })
  const webmailStranger = { organization, email_address: newAddress('gmail.com') }
  const nowhere = { ...stranger, organization: { ...organization, organization_slug: `none-${randomUUID()}` } }

  const answer = await neutralAnswer(page, member)
  for (const other of [invited, deleted, limited, stranger, nowhere])
    expect(await neutralAnswer(page, other)).toBe(answer)
  expect(await neutralAnswer(page, webmailStranger)).toBe(await neutralAnswer(page, webmailed))
  expect(await inbox.mails()).toHaveLength(1)
  expect(await inbox.of(stranger).mails()).toHaveLength(0)
})

/** The answer to the form: status, headers, bytes and cookies, without nonces, ids, dates and what was typed. */
async function neutralAnswer(page: Page, member: Pick<Member, 'organization' | 'email_address'>) {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await askForLink(page, member)
  const response = await answer
  // The title is data of its own, which may come last.
  await expect(page).toHaveTitle(/^Check your email/)
  const { date: _date, 'set-cookie': _cookie, ...headers } = await response.allHeaders()
  // With JavaScript the answer is data that the page is made of, which a test cannot read twice: the page then stands for it.
  const html =
    test.info().project.use.javaScriptEnabled !== false
      ? (await page.content()).replace(/<script.*?<\/script>/gs, '')
      : await response.text()
  const text = JSON.stringify({ status: response.status(), headers, html })
    .replaceAll(member.email_address, 'EMAIL')
    .replaceAll(member.organization.organization_slug, 'ORGANIZATION')
    .replace(/nonce[-=\\":]*[\w+/=-]{20,}/g, 'NONCE')
    // The data after the page comes in chunks and rows whose order is the framework's and changes from time to time.
    .replace(/\\"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,\\"/g, '')
  const cookies = (await page.context().cookies()).map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])
  return JSON.stringify({ rows: text.split('\\n').sort(), cookies })
}

test('empty and malformed fields are named and nothing is sent', async ({ page, member, calls }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('Organization').fill(member.organization.organization_slug)
  await page.getByLabel('Email').fill('ada at example.com')
  await press(page, 'Send reset link')
  await expect(alertOf(page)).toContainText('like name@example.com')
  await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
  await expect(page.getByLabel('Email')).toHaveValue('ada at example.com')
  await page.getByLabel('Email').fill('')
  await press(page, 'Send reset link')
  await expect(alertOf(page)).toContainText('Enter your email')
  expect(await calls.paths()).toEqual([])
})

test('where the mail is read is said by the domain of the address, and nobody there is asked', async ({
  page,
  organization,
  makeMember,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  const at = async (email_address: string) => {
    await askForLink(page, { organization, email_address })
    const links = page.getByRole('main').getByRole('link', { name: /^Open / })
    return links.evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ textContent, href, rel }) => [textContent, href, rel]),
    )
  }
  const gmail = [['Open Gmail', 'https://mail.google.com/', 'noreferrer']]
  const member = await makeMember({ organization, member: { email_address: newAddress('gmail.com') } })
  expect(await at(member.email_address)).toEqual(gmail)
  expect(await at(newAddress('GMail.com'))).toEqual(gmail)
  expect(await at(newAddress('yahoo.com'))).toEqual([['Open Yahoo Mail', 'https://mail.yahoo.com/', 'noreferrer']])
  expect(await at(newAddress())).toEqual([])
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]))
})

test('the organization is filled in and remembered', async ({ page, member }) => {
  await page.goto('/forgot-password?organization=acme')
  await expect(page.getByLabel('Organization')).toHaveValue('acme')
  await askForLink(page, member)
  await page.getByRole('link', { name: 'Wrong address? Enter it again' }).click()
  await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
})

// With JavaScript the form has no hidden fields to post by hand.
test(
  'the mail leads to this application whatever the request says about hosts',
  unscripted,
  async ({ page, member, inbox }) => {
    needs('its own answers')
    const url = new URL('/forgot-password', applications.standard)
    const fields = {
      ...(await readHidden(page, url.href)),
      organization: member.organization.organization_slug,
      email_address: member.email_address,
    }
    const EVIL = 'evil.example'
    const hostile: Record<string, string>[] = [
      { 'X-Forwarded-Host': EVIL },
      { 'X-Forwarded-Host': `${url.host}, ${EVIL}` },
      { 'X-Forwarded-Host': EVIL, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '443' },
      { 'X-Forwarded-Server': EVIL, 'X-Host': EVIL, 'X-Original-Host': EVIL },
      { 'X-Original-URL': `https://${EVIL}/`, 'X-Rewrite-URL': `//${EVIL}/`, 'X-Forwarded-Prefix': `//${EVIL}` },
      { Forwarded: `host=${EVIL}` },
      { Forwarded: `for=192.0.2.1;host="${EVIL}";proto=https` },
      { Referer: `https://${EVIL}/forgot-password` },
      { Host: EVIL },
      { Host: `${EVIL}:443`, 'X-Forwarded-Host': EVIL },
      { Host: `${url.host}@${EVIL}` },
    ]
    for (const headers of hostile) expect((await postForm(url.href, fields, headers)).status).toBe(200)
    const mails = await inbox.mails()
    expect(mails).toHaveLength(hostile.length)
    for (const { links } of mails) expect(links.map((link) => new URL(link).origin)).toEqual([url.origin, url.origin])
    // Next itself turns a request line away that names another host, before any page of ours.
    for (const target of [`http://${EVIL}/forgot-password`, `//${EVIL}/forgot-password`])
      expect((await postForm(url.href, fields, {}, target)).status).toBe(308)
    expect(await inbox.mails()).toHaveLength(hostile.length)
  },
)

test('a post from elsewhere is refused before anything happens', async ({ request }) => {
  const elsewhere: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, {}]
  for (const headers of elsewhere) {
    const response = await request.post('/forgot-password', { multipart: { organization: 'acme' }, headers })
    expect(response.status()).toBe(403)
    expect(await response.text()).toContain('This form was not accepted')
  }
})

// Without JavaScript the new page starts at its top.
test('the heading takes the focus', scripted, async ({ page, member }) => {
  await askForLink(page, member)
  await expect(headingOf(page, 'Check your email')).toBeFocused()
})

test('a link to a field does not lead past what the next answer says', async ({ page }) => {
  await page.goto('/forgot-password')
  await press(page, 'Send reset link')
  await alertOf(page).getByRole('link', { name: 'Enter your email' }).click()
  await expect(page.getByLabel('Email')).toBeFocused()
  await page.getByLabel('Email').fill('no address')
  await press(page, 'Send reset link')
  await expect(alertOf(page)).toContainText('like name@example.com')
  await expect(alertOf(page)).toBeFocused()
})

test('the organization that was typed at the log-in comes along', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('Organization').fill('acme')
  await press(page, 'Log in')
  await expect(alertOf(page)).toBeVisible()
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByLabel('Organization')).toHaveValue('acme')
})
