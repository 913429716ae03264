import {
  alertOf,
  askForLink,
  changePassword,
  expectAfterRecheck,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  press,
  setNewPassword,
} from './actions'
import { expect, needs, newPassword, test } from './fixtures'

test('a member who forgot the password sets a new one and is signed in', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { reset } = await inbox.mail()
  await page.goto(reset)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  const password = newPassword()
  await setNewPassword(page, password)
  await expectSignedIn(page, member)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)

  await logIn(page, member)
  await expect(alertOf(page)).toContainText("That didn't work")
  await logIn(page, { ...member, password })
  await expectSignedIn(page, member)
})

test('a weak or a leaked password is refused, and the link still works', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, 'password1')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('New password')).toHaveValue('')
  await setNewPassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  await setNewPassword(page, '')
  await expect(alertOf(page)).toContainText('Enter a new password')
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('after a reset, other browsers are signed out', async ({ page, member, inbox, signIn, anotherBrowser }) => {
  const other = await anotherBrowser()
  await signIn(member, other)

  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)

  // Its next action is refused at once, although the page may still be trusted for a moment.
  await changePassword(other, newPassword())
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await expect(other.getByRole('status')).toContainText('You were logged out')
})

test("another browser's pages end within the recheck time", async ({ page, member, inbox, signIn, anotherBrowser }) => {
  needs('short waits')
  const other = await anotherBrowser()
  await signIn(member, other)
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await expectAfterRecheck(other, 'Log in')
  await expect(other.getByRole('status')).toContainText('You were logged out')
})

test('two links in two tabs: a form changes only the account that it was opened for', async ({
  page,
  context,
  makeMember,
  inbox,
  calls,
  signIn,
}) => {
  const ada = await makeMember()
  const bob = await makeMember({ organization: ada.organization })
  await askForLink(page, ada)
  await askForLink(page, bob)
  const second = await context.newPage()
  await page.goto((await inbox.of(ada).mail()).reset)
  await second.goto((await inbox.of(bob).mail()).reset)

  await setNewPassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Another link has been opened since')
  // Nothing more can be sent from this page, which without JavaScript would by now be about the other link.
  await expect(page.getByRole('button', { name: 'Set new password' })).toHaveCount(0)
  expect(await calls.of(ada.organization).paths()).not.toContain('passwords/email/reset')

  await setNewPassword(second, newPassword())
  await expectSignedIn(second, bob)
  await logOut(second)
  await signIn(ada, second)
})

test('the two links of one mail in two tabs: the older form says what happened', async ({
  page,
  context,
  member,
  inbox,
}) => {
  await askForLink(page, member)
  const { reset, login } = await inbox.mail()
  const second = await context.newPage()
  await page.goto(reset)
  await second.goto(login)
  await setNewPassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Another link has been opened since')
  await press(second, 'Continue')
  await expectSignedIn(second, member)
})

test('a session of the same member that has ended does not spoil a reset', async ({
  page,
  member,
  inbox,
  signIn,
  anotherBrowser,
}) => {
  const other = await anotherBrowser()
  await askForLink(other, member)
  await askForLink(page, member)
  await signIn()
  await other.goto((await inbox.mail(2)).reset)
  await setNewPassword(other, newPassword())
  await expectSignedIn(other, member)
  await askForLink(other, member)
  await page.goto((await inbox.mail(3)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('a link in a browser where somebody else is signed in signs its own member in', async ({
  page,
  makeMember,
  inbox,
  signIn,
}) => {
  const ada = await makeMember()
  const bob = await makeMember({ organization: ada.organization })
  await askForLink(page, bob)
  await signIn(ada)
  await page.goto((await inbox.of(bob).mail()).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, bob)
})

test.describe('invited', () => {
  test.use({ who: { member: { status: 'invited', password: undefined } } })

  test('an invited member gets in by the reset link', async ({ page, member, inbox }) => {
    await askForLink(page, member)
    await page.goto((await inbox.mail()).reset)
    await setNewPassword(page, newPassword())
    await expectSignedIn(page, member)
  })
})
