import type { Page } from '@playwright/test'
import { advance, breakCalls, callsOf } from './emulator'
import { alertOf, changePassword, expect, expectSignedIn, headingOf, logIn, newPassword, test } from './fixtures'

// "Confirm it's you": what stands before a change when the last log-in is longer ago than Stytch's five minutes.

const CHANGED = 'Your password was changed'

test("a member who logged in a while ago first confirms that it's them", async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  await advance(person.organization, 301)
  await expect(async () => {
    await page.goto('/settings')
    await expect(headingOf(page, "Confirm it's you")).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 8000 })
  await expect(page.getByRole('button', { name: 'Change password' })).toHaveCount(0)
  await confirm(page, 'not the password')
  await expect(alertOf(page)).toContainText("That isn't your current password")
  await confirm(page, '')
  await expect(alertOf(page)).toContainText('Enter your current password')
  await confirm(page, person.password)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
})

test('Stytch finds the log-in too old although it looks fresh to us', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await advance(person.organization, 301)
  await changePassword(page, newPassword())
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await expect(alertOf(page)).toContainText('Your password was not changed yet')
  await confirm(page, person.password)
  await changePassword(page, newPassword())
  await expect(page.getByText(CHANGED)).toBeVisible()
})

test('a change that is refused again right after the confirmation ends in words, not in circles', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  const error_type = 'session_too_old_to_reset_password'
  await breakCalls(person.organization, { path: 'passwords/session/reset', kind: 'refuse', error_type, times: 2 })
  await changePassword(page, newPassword())
  await confirm(page, person.password)
  await changePassword(page, newPassword())
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('asked for the same step again')
})

test('confirming keeps the same session, so that no other device is needed', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await advance(person.organization, 301)
  await changePassword(page, newPassword())
  await confirm(page, person.password)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  const calls = await callsOf(person.organization)
  expect(calls.filter((path) => path === 'passwords/authenticate')).toHaveLength(2)
})

test('a change that was refused is never called made', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText(CHANGED)).toBeVisible()
  await advance(person.organization, 301)
  await changePassword(page, newPassword())
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await expect(page.getByText(CHANGED)).toHaveCount(0)
  await confirm(page, password)
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible()
  await expect(page.getByText(CHANGED)).toHaveCount(0)
})

async function confirm(page: Page, password: string) {
  await page.getByLabel('Current password').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
}
