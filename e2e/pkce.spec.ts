import {
  alertOf,
  askForLink,
  askForLoginLink,
  askForOrganizations,
  chooseOrganization,
  expectSignedIn,
  followLink,
  headingOf,
  logOut,
  press,
  setNewPassword,
} from './actions'
import { expect, newPassword, test } from './fixtures'

// With STYTCH_PKCE on, a mailed link opens only in the browser that asked for it.
test.use({ application: 'pkce' })

test('the browser that asked opens its links, also those of an older mail', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { reset: older } = await inbox.mail()
  await askForLink(page, member)
  const { login } = await inbox.mail(2)
  await page.goto(older)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await logOut(page)
  await followLink(page, login)
  await expectSignedIn(page, member)
})

test('another browser is told, gets a link of its own, and the mailed one stays whole', async ({
  page,
  member,
  inbox,
  calls,
  anotherBrowser,
}) => {
  await askForLink(page, member)
  const { reset, login } = await inbox.mail()
  const other = await anotherBrowser()
  await other.goto(login)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  await other.goto(reset)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  expect(await calls.paths()).toEqual(['passwords/email/reset/start'])
  await other.getByRole('link', { name: 'Get a reset link for this browser' }).click()
  await expect(other.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
  await other.getByLabel('Email').fill(member.email_address)
  await press(other, 'Send reset link')
  await expect(headingOf(other, 'Check your email')).toBeVisible()
  await other.goto((await inbox.mail(2)).reset)
  await setNewPassword(other, newPassword())
  await expectSignedIn(other, member)

  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('log-in links and discovery links belong to their browser as well', async ({
  page,
  member,
  inbox,
  clock,
  anotherBrowser,
}) => {
  await askForLoginLink(page, member)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { login } = await inbox.mail()
  // An address gets one magic link a second.
  await clock.advance({ seconds: 1 })
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await inbox.mail(2)

  const other = await anotherBrowser()
  await other.goto(discovery)
  await expect(headingOf(other, 'This link belongs to another browser')).toBeVisible()
  await expect(other.getByRole('link', { name: 'Get a new link for this browser' })).toBeVisible()

  await followLink(page, discovery)
  await chooseOrganization(page, member)
  await expectSignedIn(page, member)
  await logOut(page)
  await followLink(page, login)
  await expectSignedIn(page, member)
})

test('a link that Stytch finds to be of another browser says so, and is not over', async ({
  page,
  member,
  inbox,
  faults,
}) => {
  await askForLink(page, member)
  const { reset, login } = await inbox.mail()
  for (const error_type of ['pkce_mismatch', 'pkce_expected_code_verifier']) {
    await page.goto(reset)
    await faults.refuse('passwords/email/reset', error_type)
    await setNewPassword(page, newPassword())
    await expect(alertOf(page)).toContainText('This link belongs to another browser')
    await page.goto(login)
    await faults.refuse('magic_links/authenticate', error_type)
    await press(page, 'Continue')
    await expect(alertOf(page)).toContainText('This link belongs to another browser')
  }
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('a link that was asked for without a challenge works all the same', async ({ page, member, inbox, choices }) => {
  await choices.set({ login_link_of_pkce_mail: 'needs_none' })
  await askForLink(page, member)
  await followLink(page, (await inbox.mail()).login)
  await expectSignedIn(page, member)
})
