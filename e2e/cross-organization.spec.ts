import { CROSS_ORGANIZATION } from '../playwright.config'
import { breakCalls, readMail } from './emulator'
import { faults, lost } from './faults'
import {
  alertOf,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  newPassword,
  setNewPassword,
  test,
} from './fixtures'

// A project whose passwords belong to an address, in all its organizations.
test.use({ baseURL: CROSS_ORGANIZATION })

test('one reset for all organizations of an address', async ({ page, makePerson }) => {
  const first = await makePerson()
  const { email_address } = first.member
  const second = await makePerson({ member: { email_address } })
  await page.goto('/forgot-password')
  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(email_address)
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await readMail(first.member)
  await page.goto(discovery)
  expect(page.url()).not.toContain('token')
  await setNewPassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await expect(page.getByText('Your password is already changed')).toBeVisible()
  await page.getByRole('button', { name: second.organization.organization_name }).click()
  await expectSignedIn(page, second)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)
  await logIn(page, { ...first, password })
  await expectSignedIn(page, first)

  await page.goto(discovery)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('everybody gets the same answer', async ({ page, makePerson }) => {
  const { member } = await makePerson()
  const answers = []
  for (const email_address of [member.email_address, 'stranger@example.com']) {
    await page.goto('/forgot-password')
    await page.getByLabel('Email').fill(email_address)
    await page.getByRole('button', { name: 'Send reset link' }).click()
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    answers.push((await page.getByRole('main').textContent())?.replace(email_address, 'somebody'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('refusals and lost answers of the reset', async ({ page, makePerson }) => {
  const { member } = await makePerson()
  await page.goto('/forgot-password')
  await page.getByLabel('Email').fill(member.email_address)
  await breakCalls(
    { body_contains: member.email_address },
    { path: 'discovery/email/reset/start', ...faults['a failure at Stytch'] },
  )
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(member)).discovery)
  const password = newPassword()
  const path = 'discovery/email/reset'
  for (const [error_type, says] of [
    ['breached_password', 'in a list of leaked passwords'],
    ['weak_password', 'too easy to guess'],
    ['cross_org_passwords_not_enabled', 'did not use up your link'],
    ['too_many_requests', 'did not use up your link'],
    ['pkce_mismatch', 'Open it where you asked for it'],
  ] as const) {
    await page.goto('/reset-password')
    await breakCalls({ body_contains: password }, { path, kind: 'refuse', error_type })
    await setNewPassword(page, password)
    await expect(alertOf(page)).toContainText(says)
  }
  await page.goto('/reset-password')
  await breakCalls({ body_contains: password }, { path, ...lost })
  await setNewPassword(page, password)
  await expect(alertOf(page)).toContainText('Try to log in with the new password')
})
