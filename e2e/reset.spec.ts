import { callsOf, readMail } from './emulator'
import {
  alertOf,
  askForLink,
  changePassword,
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  logOut,
  newPassword,
  setNewPassword,
  test,
} from './fixtures'

test('a member who forgot the password sets a new one and is signed in', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset } = await readMail(person.member)
  await page.goto(reset)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  const password = newPassword()
  await setNewPassword(page, password)
  await expectSignedIn(page, person)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)

  await logIn(page, person)
  await expect(alertOf(page)).toContainText("That didn't work")
  await logIn(page, { ...person, password })
  await expectSignedIn(page, person)
})

test('a weak or a leaked password is refused, and the link still works', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, 'password1')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('New password')).toHaveValue('')
  await setNewPassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  await setNewPassword(page, '')
  await expect(alertOf(page)).toContainText('Enter a new password')
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('after a reset, other browsers are signed out', async ({ page, browser, makePerson }) => {
  const person = await makePerson()
  const other = await browser.newPage({ javaScriptEnabled: isScripted() })
  await logIn(other, person)
  await expectSignedIn(other, person)

  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)

  // Its next action is refused at once, although the page may still be trusted for a moment.
  await changePassword(other, newPassword())
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await expect(other.getByRole('status')).toContainText('You were logged out')
  await other.close()
})

test("another browser's pages end within the recheck time", async ({ page, browser, makePerson }) => {
  const person = await makePerson()
  const other = await browser.newPage()
  await logIn(other, person)
  await expectSignedIn(other, person)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await expect(async () => {
    await other.goto('/settings')
    await expect(headingOf(other, 'Log in')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 5000 })
  await expect(other.getByRole('status')).toContainText('You were logged out')
  await other.close()
})

test('two links in two tabs: a form changes only the account that it was opened for', async ({
  page,
  context,
  makePerson,
}) => {
  const ada = await makePerson()
  const bob = await makePerson({ organization: ada.organization })
  await askForLink(page, ada)
  await askForLink(page, bob)
  const second = await context.newPage()
  await page.goto((await readMail(ada.member)).reset)
  await second.goto((await readMail(bob.member)).reset)

  await setNewPassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Another link was opened since')
  // Nothing more can be sent from this page, which without JavaScript would by now be about the other link.
  await expect(page.getByRole('button', { name: 'Set new password' })).toHaveCount(0)
  expect(await callsOf(ada.organization)).not.toContain('passwords/email/reset')

  await setNewPassword(second, newPassword())
  await expectSignedIn(second, bob)
  await logOut(second)
  await logIn(second, ada)
  await expectSignedIn(second, ada)
})

test('the two links of one mail in two tabs: the older form says what happened', async ({
  page,
  context,
  makePerson,
}) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset, login } = await readMail(person.member)
  const second = await context.newPage()
  await page.goto(reset)
  await second.goto(login)
  await setNewPassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Another link was opened since')
  await second.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(second, person)
})

test('a session of the same member that has ended does not spoil a reset', async ({ page, browser, makePerson }) => {
  const person = await makePerson()
  const other = await browser.newPage({ javaScriptEnabled: isScripted() })
  await askForLink(other, person)
  await askForLink(page, person)
  await logIn(page, person)
  await expectSignedIn(page, person)
  await other.goto((await readMail(person.member, 2)).reset)
  await setNewPassword(other, newPassword())
  await expectSignedIn(other, person)
  await askForLink(other, person)
  await page.goto((await readMail(person.member, 3)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await other.close()
})

test('a link in a browser where somebody else is signed in signs its own member in', async ({ page, makePerson }) => {
  const ada = await makePerson()
  const bob = await makePerson({ organization: ada.organization })
  await askForLink(page, bob)
  await logIn(page, ada)
  await expectSignedIn(page, ada)
  await page.goto((await readMail(bob.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, bob)
})

test('an invited member gets in by the reset link', async ({ page, makePerson }) => {
  const person = await makePerson({ member: { status: 'invited', password: undefined } })
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})
