import {
  alertOf,
  askForLink,
  askForLoginLink,
  askForOrganizations,
  expectSignedIn,
  followLink,
  headingOf,
  press,
  setNewPassword,
} from './actions'
import { expect, newPassword, test } from './fixtures'

// A link that is over: in the browser that asked for it one press sends another, with nothing to type again.

test('a reset link', async ({ page, member, inbox, clock }) => {
  await askForLink(page, member)
  await clock.advance({ hours: 1 })
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await expect(page).toHaveTitle(/^This link no longer works/)
  await expect(page.getByText(`It goes to ${member.email_address}`)).toBeVisible()
  await press(page, 'Send me a new link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await inbox.mail(2)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('a log-in link', async ({ page, member, inbox, clock }) => {
  await askForLoginLink(page, member)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await clock.advance({ hours: 24 })
  await followLink(page, (await inbox.mail()).login)
  await press(page, 'Send me a new link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLink(page, (await inbox.mail(2)).login)
  await expectSignedIn(page, member)
})

test('a link to the organizations', async ({ page, member, inbox }) => {
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  // Stytch sends one such mail a second to an address.
  const asked = Date.now()
  await expect.poll(() => Date.now() - asked).toBeGreaterThan(1000)
  await followLink(page, '/authenticate?stytch_token_type=discovery&token=unknown')
  await press(page, 'Send me a new link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLink(page, (await inbox.mail(2)).discovery)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
})

test('one that cannot be sent now says so, and can be asked for again', async ({ page, member, inbox, faults }) => {
  await askForLink(page, member)
  await page.goto('/reset-password')
  await faults.refuse('passwords/email/reset/start', 'something_new')
  await press(page, 'Send me a new link')
  await expect(alertOf(page).first()).toContainText('No link was sent')
  await expect(page).toHaveTitle(/^Error: This link no longer works/)
  await press(page, 'Send me a new link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  expect(await inbox.mails()).toHaveLength(2)
})

test('a browser that asked for none is led to where one can be asked for', async ({
  page,
  member,
  inbox,
  anotherBrowser,
}) => {
  await askForLink(page, member)
  const other = await anotherBrowser()
  await other.goto('/reset-password')
  await other.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(headingOf(other, 'Forgot your password?')).toBeVisible()
  expect(await inbox.mails()).toHaveLength(1)
})

test('a password manager is told who asked for a link of that organization here', async ({
  page,
  makeMember,
  inbox,
}) => {
  const [ada, bob] = [await makeMember(), await makeMember()]
  await askForLink(page, bob)
  await askForLink(page, ada)
  const username = page.locator('input[autocomplete=username]')
  await page.goto((await inbox.of(ada).mail()).reset)
  await expect(username).toHaveValue(ada.email_address)
  // A link of another organization is somebody else's, as far as this browser knows.
  await page.goto((await inbox.of(bob).mail()).reset)
  await expect(username).toHaveCount(0)
})
