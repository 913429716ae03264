import type { Page } from '@playwright/test'
import { alertOf, askForLink, expectSignedIn, headingOf, logIn, setNewPassword, verify } from './actions'
import { applications, expect, needs, newPassword, scripted, sendRaw, test, withApp } from './fixtures'

// What becomes of cookies that are not what they were.

test.beforeEach(() => needs('its own answers'))

const cookieOf = async (page: Page, name: string) =>
  (await page.context().cookies()).find((cookie) => cookie.name === name)?.value ?? ''

async function settingsWith(cookie: string) {
  const { status, headers } = await sendRaw(new URL('/settings', applications.standard).href, { headers: { cookie } })
  return `${status} ${headers.location ?? ''}`
}

const SIGNED_OUT = '303 /login?return_to=%2Fsettings'

// Needs no browser that differs, so once is enough.
test('whatever is sent in the place of a session means signed out', scripted, async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).login)
  const link = await cookieOf(page, 'link')
  await logIn(page, member)
  await expectSignedIn(page, member)
  const session = await cookieOf(page, 'session')
  expect(await settingsWith(`session=${session}`)).toBe('200 ')

  const middle = session.length / 2
  const bad: Record<string, string> = {
    nothing: '',
    'an empty cookie': 'session=',
    'a word': 'session=admin',
    JSON: 'session={"status":"authenticated"}',
    'half of it': `session=${session.slice(0, middle)}`,
    'all but the end': `session=${session.slice(0, -10)}`,
    'one letter changed': `session=${session.slice(0, middle)}${session[middle] === 'a' ? 'b' : 'a'}${session.slice(middle + 1)}`,
    'another version of the seal': `session=${session.replace('Fe26.2', 'Fe26.1')}`,
    'the seal of a link': `session=${link}`,
    'the name of an https site': `__Host-session=${session}`,
    'another name': `Session=${session}`,
    'percent signs': 'session=%E0%A4%A',
    'a hundred cookies': Array.from({ length: 100 }, (_, index) => `session${index}=${index}`).join('; '),
    'eight kilobytes': `session=${'a'.repeat(8192)}`,
  }
  for (const [what, cookie] of Object.entries(bad)) expect(await settingsWith(cookie), what).toBe(SIGNED_OUT)
  // More than Node takes: refused before anything reads it.
  expect(await settingsWith(`session=${'a'.repeat(20_000)}`)).toBe('431 ')
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('each step has a seal of its own, and the one before it opens nothing', async ({
    page,
    member,
    inbox,
    authenticator,
    clock,
    anotherBrowser,
  }) => {
    await askForLink(page, member)
    await page.goto((await inbox.mail()).reset)
    await setNewPassword(page, newPassword())
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    const pending = await cookieOf(page, 'session')
    expect(await settingsWith(`session=${pending}`)).toBe('303 /mfa')
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
    expect(await cookieOf(page, 'session')).not.toBe(pending)

    // Whoever has kept the earlier one, and even a right code, gets no further.
    await clock.advance({ seconds: 30 })
    const other = await anotherBrowser()
    await other.context().addCookies([{ name: 'session', value: pending, url: applications.standard }])
    await other.goto('/settings')
    await verify(other, await authenticator.code())
    await expect(headingOf(other, 'Log in')).toBeVisible()
    await expect(alertOf(other)).toHaveCount(0)
  })
})
