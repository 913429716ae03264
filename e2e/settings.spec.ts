import { advance, callsOf } from './emulator'
import {
  alertOf,
  changePassword,
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  logOut,
  newPassword,
  test,
} from './fixtures'

const CHANGED = 'Your password was changed'

test('a member changes the password, stays signed in, and other browsers are signed out', async ({
  page,
  browser,
  makePerson,
}) => {
  const person = await makePerson()
  const other = await browser.newPage()
  await logIn(other, person)
  await expectSignedIn(other, person)

  await logIn(page, person)
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expectSignedIn(page, person)
  await page.reload()
  await expectSignedIn(page, person)

  await changePassword(other, newPassword())
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await logIn(other, { ...person, password })
  await expectSignedIn(other, person)
  await other.close()
})

test('the same change can be made twice in a row', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expect(page.getByLabel('New password')).toHaveValue('')
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await logOut(page)
  await logIn(page, { ...person, password })
  await expectSignedIn(page, person)
})

test('a weak or a leaked password is refused', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
  await changePassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await expect(page.getByText(CHANGED)).toHaveCount(0)
  await changePassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  await changePassword(page, '')
  await expect(alertOf(page)).toContainText('Enter a new password')
  const calls = await callsOf(person.organization)
  expect(calls.filter((path) => path === 'passwords/session/reset')).toHaveLength(1)
})

test('a form of a member who is no longer the one signed in changes nothing', async ({ page, context, makePerson }) => {
  const ada = await makePerson()
  const bob = await makePerson()
  await logIn(page, ada)
  await expectSignedIn(page, ada)
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await logIn(second, bob)
  await expectSignedIn(second, bob)
  await changePassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Somebody else logged in here since')
  expect(await callsOf(bob.organization)).toEqual(['passwords/authenticate'])
  await alertOf(page).getByRole('link').click()
  await expectSignedIn(page, bob)
})

test('a session that has ended ends an empty form too, with a page and not with bare text', async ({
  page,
  makePerson,
}) => {
  test.skip(isScripted(), 'with JavaScript this answer is no page')
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  await advance(person.organization, 3601)
  await expect(async () => {
    if (await page.getByRole('button', { name: 'Change password' }).count()) await changePassword(page, '')
    await expect(headingOf(page, 'Log in')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 8000 })
  await expect(page.getByRole('status')).toContainText('You were logged out')
})

test('a password reaches Stytch byte for byte', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  const password = ` ${newPassword()} 👩‍👩‍👧 e\u0301 ${'x'.repeat(200)} `
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await logOut(page)
  await logIn(page, { ...person, password: password.trim() })
  await expect(alertOf(page)).toBeVisible()
  await logIn(page, { ...person, password })
  await expectSignedIn(page, person)
})

test('a password can be looked at, and is hidden again when it is sent', async ({ page, makePerson }) => {
  const field = page.getByLabel('New password')
  await logIn(page, await makePerson())
  await field.fill('qwerty')
  await expect(field).toHaveAttribute('type', 'password')
  const show = page.getByRole('button', { name: 'Show' })
  // Without JavaScript there is nothing that could show it, and no button that does nothing.
  await expect(show).toHaveCount(isScripted() ? 1 : 0)
  if (isScripted()) await show.click()
  await expect(field).toHaveAttribute('type', isScripted() ? 'text' : 'password')
  await changePassword(page, 'qwerty')
  await expect(alertOf(page)).toBeVisible()
  await expect(field).toHaveAttribute('type', 'password')
})

test('a form whose member has logged out in another tab says so', async ({ page, context, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await changePassword(page, newPassword())
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You were logged out')
})
