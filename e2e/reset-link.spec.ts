import type { Page } from '@playwright/test'
import { alertOf, askForLink, expectSignedIn, headingOf, setNewPassword } from './actions'
import { expect, newPassword, scripted, test } from './fixtures'

test('a reset link works once', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { reset } = await inbox.mail()
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

/** Whatever a script on the page can find out about where it is and where it came from. */
const readTraces = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.referrer,
      history.state,
      document.documentElement.outerHTML,
      performance.getEntries().map(({ name }) => name),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      (globalThis as { navigation?: { entries: () => { url: string }[] } }).navigation?.entries().map(({ url }) => url),
    ]),
  )

test(
  'a browser keeps no trace of the token, and asks nobody else for anything',
  scripted,
  async ({ page, member, inbox }) => {
    await askForLink(page, member)
    const { reset } = await inbox.mail()
    const { origin, searchParams } = new URL(reset)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(reset)
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
    const traces = [await readTraces(page)]
    await setNewPassword(page, newPassword())
    await expectSignedIn(page, member)
    traces.push(await readTraces(page))
    expect(traces.join()).toContain('/reset-password')
    expect(traces.join()).not.toContain(searchParams.get('token'))
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([origin])
  },
)

test('a reset link ends after its time', async ({ page, member, inbox, clock }) => {
  await askForLink(page, member)
  const { reset } = await inbox.mail()
  await clock.advance({ minutes: 30, seconds: 1 })
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await expect(alertOf(page)).toContainText('has expired')
})

const DOOR = '/authenticate?stytch_token_type=multi_tenant_passwords&slug=acme'

for (const [what, address] of Object.entries({
  'no token': DOOR,
  'an empty token': `${DOOR}&token=`,
  'a token that is too long': `${DOOR}&token=${'a'.repeat(513)}`,
  'a token with a space': `${DOOR}&token=a%20b`,
  'a token with letters outside ASCII': `${DOOR}&token=${encodeURIComponent('tokén')}`,
  'no kind': '/authenticate?token=abc',
  'no link at all': '/reset-password',
  'an empty token at the old address': '/reset-password?token=',
})) {
  test(`a link with ${what} leads to a new one`, async ({ page }) => {
    await page.goto(address)
    await expect(headingOf(page, 'This link no longer works')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
  })
}

test('a malformed link ends what an earlier link had opened', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  await page.goto(`${DOOR}&token=`)
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a link that was registered as /reset-password?token=… works too', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { reset } = await inbox.mail()
  const { search } = new URL(reset)
  await page.goto(`/reset-password${search}`)
  expect(new URL(page.url()).search).toBe('')
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('a second mail does not end the first link', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const first = await inbox.mail()
  await askForLink(page, member)
  await inbox.mail(2)
  expect(await inbox.mails()).toHaveLength(2)
  await page.goto(first.reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})
