import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  keepTabsApart,
  logIn,
  logOut,
  press,
  setNewPassword,
  verify,
} from './actions'
import { expect, needs, newPassword, test, withPhone, wrongCode } from './fixtures'

test.use({ who: withPhone })

const HEADING = 'Enter your verification code'

// What a tab does that has not heard from the others.
test.beforeEach(({ context }) => keepTabsApart(context))

test('a member who needs a code sets a new password, enters it and is signed in', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('Your new password is saved')).toBeVisible()
  await expect(page.getByText(`ending in ${member.phone.slice(-2)}`)).toBeVisible()
  await expect(page.getByText(member.phone.slice(-5))).toHaveCount(0)

  await page.goto('/settings')
  await expect(headingOf(page, HEADING)).toBeVisible()
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)

  await logIn(page, { ...member, password })
  await verify(page, await inbox.code(2))
  await expectSignedIn(page, member)
})

test('reloading the page sends no message', async ({ page, member, inbox, calls }) => {
  await logIn(page, member)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.reload()
  await page.goto('/')
  await expect(headingOf(page, HEADING)).toBeVisible()
  expect(await inbox.texts()).toHaveLength(1)
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
})

test('a wrong code is refused, and the right one still works, however it is typed', async ({ page, member, inbox }) => {
  await logIn(page, member)
  const code = await inbox.code()
  await verify(page, '')
  await expect(alertOf(page)).toContainText('Enter the six digits of the code')
  await verify(page, wrongCode(code))
  await expect(alertOf(page)).toContainText("That isn't the newest code")
  await verify(page, '12 34')
  await expect(alertOf(page)).toContainText('Enter the six digits of the code')
  await verify(page, `${code.slice(0, 3)} ${code.slice(3)}`)
  await expectSignedIn(page, member)
})

test('a code ends after two minutes', async ({ page, member, inbox, clock }) => {
  await logIn(page, member)
  const code = await inbox.code()
  await clock.advance({ minutes: 2, seconds: 1 })
  await verify(page, code)
  await expect(alertOf(page)).toContainText('Codes work once, for two minutes')
})

test('a new code ends the old one', async ({ page, member, inbox }) => {
  needs('short waits')
  await logIn(page, member)
  const old = await inbox.code()
  await verify(page, wrongCode(old))
  await expect(alertOf(page)).toBeVisible()
  await press(page, 'Send a new code')
  await expect(page.getByRole('status')).toContainText('Only the newest code works')
  await expect(alertOf(page)).toHaveCount(0)
  const newest = await inbox.code(2)
  await verify(page, old === newest ? wrongCode(newest) : old)
  await expect(alertOf(page)).toContainText("That isn't the newest code")
  await verify(page, newest)
  await expectSignedIn(page, member)
})

test('a log-in that waits for its code too long starts again', async ({ page, member, inbox, clock }) => {
  await logIn(page, member)
  const code = await inbox.code()
  await clock.advance({ minutes: 10, seconds: 1 })
  await verify(page, code)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('within ten minutes')
  await page.goto('/mfa')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('asking for a code after the log-in has ended leads back to it', async ({ page, member, clock }) => {
  needs('short waits')
  await logIn(page, member)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await clock.advance({ minutes: 10, seconds: 1 })
  await press(page, 'Send a new code')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('within ten minutes')
})

test('a log-in that another tab has finished leads to the settings', async ({ page, context, member, inbox }) => {
  await logIn(page, member)
  const code = await inbox.code()
  await expect(headingOf(page, HEADING)).toBeVisible()
  const second = await context.newPage()
  await second.goto('/mfa')
  await verify(page, code)
  await expectSignedIn(page, member)
  await verify(second, code)
  await expectSignedIn(second, member)
})

test('starting over leads to the log-in', async ({ page, member }) => {
  await logIn(page, member)
  await press(page, 'Start over')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('a signed-in member who resets the password is not asked for a code again', async ({
  page,
  member,
  inbox,
  signIn,
}) => {
  await askForLink(page, member)
  await signIn()
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('starting over in one tab does not drop the log-in that another tab has finished', async ({
  page,
  context,
  member,
  inbox,
}) => {
  await logIn(page, member)
  await expect(headingOf(page, HEADING)).toBeVisible()
  const second = await context.newPage()
  await second.goto('/mfa')
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
  await press(second, 'Start over')
  await expectSignedIn(second, member)
})

test('public pages ask nothing and send nothing while a code is pending', async ({ page, member, inbox, calls }) => {
  await logIn(page, member)
  await expect(headingOf(page, HEADING)).toBeVisible()
  for (const path of ['/login', '/forgot-password', '/reset-password', '/login/link', '/mfa', '/'])
    await page.goto(path)
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
  expect(await inbox.texts()).toHaveLength(1)
})
