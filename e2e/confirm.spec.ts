import { alertOf, changePassword, confirmPassword, expectAfterRecheck, headingOf, logIn, logOut } from './actions'
import { expect, needs, newPassword, test } from './fixtures'

// "Confirm it's you": what stands before a change when the last log-in is longer ago than Stytch's five minutes.

const CHANGED = 'Your password was changed'

test("a member who logged in a while ago first confirms that it's them", async ({ page, member, clock, signIn }) => {
  needs('short waits')
  await signIn()
  await clock.advance({ minutes: 5, seconds: 1 })
  await expectAfterRecheck(page, "Confirm it's you")
  await expect(page.getByRole('button', { name: 'Change password' })).toHaveCount(0)
  await confirmPassword(page, 'not the password')
  await expect(alertOf(page)).toContainText("That isn't your current password")
  await confirmPassword(page, '')
  await expect(alertOf(page)).toContainText('Enter your current password')
  await confirmPassword(page, member.password)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
})

test('Stytch finds the log-in too old although it looks fresh to us', async ({ page, member, clock }) => {
  await logIn(page, member)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await clock.advance({ minutes: 5, seconds: 1 })
  await changePassword(page, newPassword())
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await expect(alertOf(page)).toContainText('Your password has not been changed yet')
  await confirmPassword(page, member.password)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
})

test('a change that is refused again right after the confirmation ends in words, not in circles', async ({
  page,
  member,
  signIn,
  faults,
}) => {
  await signIn()
  await faults.refuse('passwords/session/reset', 'session_too_old_to_reset_password', 2)
  await changePassword(page, newPassword())
  await confirmPassword(page, member.password)
  await changePassword(page, newPassword())
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('asked again for a step')
})

test('confirming keeps the same session, so that no other device is needed', async ({ page, member, clock, calls }) => {
  await logIn(page, member)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await clock.advance({ minutes: 5, seconds: 1 })
  await changePassword(page, newPassword())
  await confirmPassword(page, member.password)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  expect(await calls.to('passwords/authenticate')).toHaveLength(2)
})

test('a change that was refused is never called made', async ({ page, member, clock }) => {
  await logIn(page, member)
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await clock.advance({ minutes: 5, seconds: 1 })
  await changePassword(page, newPassword())
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await expect(page.getByText(CHANGED)).toHaveCount(0)
  await confirmPassword(page, password)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await expect(page.getByText(CHANGED)).toHaveCount(0)
})

test('who is to confirm, and would rather go, logs out there', async ({ page, signIn, sessions }) => {
  await signIn()
  await page.goto('/settings/confirm')
  await logOut(page)
  expect(await sessions.list()).toEqual([])
})
