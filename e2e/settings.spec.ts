import { alertOf, changePassword, expectSignedIn, headingOf, keepTabsApart, logIn, logOut } from './actions'
import { expect, needs, newPassword, test, unscripted } from './fixtures'

const CHANGED = 'Your password was changed'

// What a tab does that has not heard from the others.
test.beforeEach(({ context }) => keepTabsApart(context))

test('a member changes the password, stays signed in, and other browsers are signed out', async ({
  page,
  member,
  signIn,
  anotherBrowser,
}) => {
  const other = await anotherBrowser()
  await signIn(member, other)

  await logIn(page, member)
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expectSignedIn(page, member)
  await page.reload()
  await expectSignedIn(page, member)

  await changePassword(other, newPassword())
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await logIn(other, { ...member, password })
  await expectSignedIn(other, member)
})

test('the same change can be made twice in a row', async ({ page, member }) => {
  await logIn(page, member)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expect(page.getByLabel('New password')).toHaveValue('')
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await logOut(page)
  await logIn(page, { ...member, password })
  await expectSignedIn(page, member)
})

test('a weak or a leaked password is refused', async ({ page, member, calls }) => {
  await logIn(page, member)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
  await changePassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await expect(page.getByText(CHANGED)).toHaveCount(0)
  await changePassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  await changePassword(page, '')
  await expect(alertOf(page)).toContainText('Enter a new password')
  expect(await calls.to('passwords/session/reset')).toHaveLength(1)
})

test('a form of a member who is no longer the one signed in changes nothing', async ({
  page,
  context,
  makeMember,
  calls,
  signIn,
}) => {
  const ada = await makeMember()
  const bob = await makeMember()
  await signIn(ada)
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await signIn(bob, second)
  await changePassword(page, newPassword())
  await expect(alertOf(page)).toContainText('Somebody else has logged in here since')
  expect(await calls.of(bob.organization).paths()).toEqual(['passwords/authenticate'])
  await alertOf(page).getByRole('link').click()
  await expectSignedIn(page, bob)
})

// With JavaScript this answer is no page.
test(
  'a session that has ended ends an empty form too, with a page and not with bare text',
  unscripted,
  async ({ page, clock, signIn }) => {
    needs('short waits')
    await signIn()
    await clock.advance({ hours: 1, seconds: 1 })
    await expect(async () => {
      if (await page.getByRole('button', { name: 'Change password' }).count()) await changePassword(page, '')
      await expect(headingOf(page, 'Log in')).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 8000 })
    await expect(page.getByRole('status')).toContainText('You were logged out')
  },
)

test('a password reaches Stytch byte for byte', async ({ page, member }) => {
  await logIn(page, member)
  const password = ` ${newPassword()} 👩‍👩‍👧 e\u0301 ${'x'.repeat(200)} `
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await logOut(page)
  for (const other of [password.trim(), password.normalize('NFC'), password.slice(0, -2)]) {
    await logIn(page, { ...member, password: other })
    await expect(alertOf(page)).toBeVisible()
  }
  await logIn(page, { ...member, password })
  await expectSignedIn(page, member)
})

test('a password can be looked at, and is hidden again when it is sent', async ({
  page,
  javaScriptEnabled,
  signIn,
}) => {
  await signIn()
  const field = page.getByLabel('New password')
  await page.goto('/settings')
  await field.fill('qwerty')
  await expect(field).toHaveAttribute('type', 'password')
  const show = page.getByRole('button', { name: 'Show' })
  // Without JavaScript there is nothing that could show it, and no button that does nothing.
  await expect(show).toHaveCount(javaScriptEnabled ? 1 : 0)
  if (javaScriptEnabled) await show.click()
  await expect(field).toHaveAttribute('type', javaScriptEnabled ? 'text' : 'password')
  await changePassword(page, 'qwerty')
  await expect(alertOf(page)).toBeVisible()
  await expect(field).toHaveAttribute('type', 'password')
})

test('a form whose member has logged out in another tab says so', async ({ page, context, signIn }) => {
  await signIn()
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await changePassword(page, newPassword())
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You were logged out')
})
