import { PKCE } from '../playwright.config'
import { advance, breakCalls, callsOf, choose, readMail } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logOut,
  newPassword,
  setNewPassword,
  test,
} from './fixtures'

// With STYTCH_PKCE on, a mailed link opens only in the browser that asked for it.
test.use({ baseURL: PKCE })

test('the browser that asked opens its links, also those of an older mail', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset: older } = await readMail(person.member)
  await askForLink(page, person)
  const { login } = await readMail(person.member, 2)
  await page.goto(older)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await logOut(page)
  await page.goto(login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
})

test('another browser is told, gets a link of its own, and the mailed one stays whole', async ({
  page,
  browser,
  makePerson,
}) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset, login } = await readMail(person.member)
  const { javaScriptEnabled = true } = test.info().project.use
  const other = await (await browser.newContext({ baseURL: PKCE, javaScriptEnabled })).newPage()
  await other.goto(login)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  await other.goto(reset)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  expect(await callsOf(person.organization)).toEqual(['passwords/email/reset/start'])
  await other.getByRole('link', { name: 'Get a reset link for this browser' }).click()
  await expect(other.getByLabel('Organization')).toHaveValue(person.organization.organization_slug)
  await other.getByLabel('Email').fill(person.member.email_address)
  await other.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(other, 'Check your email')).toBeVisible()
  await other.goto((await readMail(person.member, 2)).reset)
  await setNewPassword(other, newPassword())
  await expectSignedIn(other, person)

  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('log-in links and discovery links belong to their browser as well', async ({ page, browser, makePerson }) => {
  const person = await makePerson()
  await page.goto('/login')
  await page.getByLabel('Organization').fill(person.organization.organization_slug)
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByRole('button', { name: 'Email me a log-in link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { login } = await readMail(person.member)
  // An address gets one magic link a second.
  await advance(person.organization, 1)
  await page.goto('/login/discovery')
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await readMail(person.member, 2)

  const { javaScriptEnabled = true } = test.info().project.use
  const other = await (await browser.newContext({ baseURL: PKCE, javaScriptEnabled })).newPage()
  await other.goto(discovery)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  await expect(other.getByRole('link', { name: 'Get a new link for this browser' })).toBeVisible()

  await page.goto(discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: person.organization.organization_name }).click()
  await expectSignedIn(page, person)
  await logOut(page)
  await page.goto(login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
})

test('a link that Stytch finds to be of another browser says so, and is not over', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset, login } = await readMail(person.member)
  for (const error_type of ['pkce_mismatch', 'pkce_expected_code_verifier']) {
    await page.goto(reset)
    await breakCalls(person.organization, { path: 'passwords/email/reset', kind: 'refuse', error_type })
    await setNewPassword(page, newPassword())
    await expect(alertOf(page)).toContainText('This link belongs to another browser')
    await page.goto(login)
    await breakCalls(person.organization, { path: 'magic_links/authenticate', kind: 'refuse', error_type })
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(alertOf(page)).toContainText('This link belongs to another browser')
  }
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('a link that was asked for without a challenge works all the same', async ({ page, makePerson }) => {
  const person = await makePerson()
  await choose({ login_link_of_pkce_mail: 'needs_none' }, person.organization)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
})
