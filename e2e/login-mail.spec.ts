import type { Page } from '@playwright/test'
import { advance, breakCalls, callsOf, readCode, readMail, sessionsOf, totpOf } from './emulator'
import { faults } from './faults'
import {
  alertOf,
  changePassword,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  makePersonWithApp,
  newPassword,
  newPhone,
  type Person,
  test,
  verify,
} from './fixtures'

// A log-in link instead of a password, and proving once more who one is without one.

async function askForLogInLink(page: Page, { organization, member }: Pick<Person, 'organization' | 'member'>) {
  await page.goto('/login')
  await page.getByLabel('Organization').fill(organization.organization_slug)
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByRole('button', { name: 'Email me a log-in link' }).click()
}

async function followLogInLink(page: Page, person: Person, count = 1) {
  await page.goto((await readMail(person.member, count)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('a member without a password logs in by a mailed link', async ({ page, makePerson }) => {
  const person = await makePerson({ member: { password: undefined } })
  await askForLogInLink(page, person)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLogInLink(page, person)
  await expectSignedIn(page, person)
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.goto((await readMail(person.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('everybody gets the same answer', async ({ page, makePerson }) => {
  const person = await makePerson()
  const passwordless = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
  const closed = await makePerson({ organization: passwordless })
  const answers = []
  for (const asked of [
    person,
    closed,
    { ...person, member: { ...person.member, email_address: 'stranger@example.com' } },
    { ...person, organization: { ...person.organization, organization_slug: 'nowhere-at-all' } },
  ]) {
    await askForLogInLink(page, asked)
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    const text = await page.getByRole('main').textContent()
    answers.push(text?.replace(asked.member.email_address, 'somebody'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('what was typed stays when no mail could be sent, and a bad address is asked for again', async ({
  page,
  makePerson,
}) => {
  const { organization, member } = await makePerson()
  await askForLogInLink(page, { organization, member: { ...member, email_address: 'nobody' } })
  await expect(alertOf(page)).toContainText('Enter an email like name@example.com')
  await breakCalls(organization, { path: 'magic_links/email/login_or_signup', ...faults['a failure at Stytch'] })
  await askForLogInLink(page, { organization, member })
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
})

test('a second factor is still asked for', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await askForLogInLink(page, person)
  await followLogInLink(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
})

async function openConfirm(page: Page, person: Person) {
  await advance(person.organization, 301)
  await changePassword(page, newPassword())
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
}

test('a member without a password confirms by a mailed link, in the same session, and sets a first password', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ member: { password: undefined } })
  await askForLogInLink(page, person)
  await followLogInLink(page, person)
  await expectSignedIn(page, person)
  await openConfirm(page, person)
  await expect(page.getByLabel('Current password')).toHaveCount(0)
  await page.getByRole('link', { name: 'Choose how to confirm' }).click()
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLogInLink(page, person, 2)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  expect(await sessionsOf(person.organization)).toHaveLength(1)
  const password = newPassword()
  await changePassword(page, password)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)
  await logIn(page, { ...person, password })
  await expectSignedIn(page, person)
})

test('a member confirms with the authenticator app', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await logIn(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
  await openConfirm(page, person)
  await page.getByRole('link', { name: 'Confirm another way' }).click()
  await page.getByRole('link', { name: 'Use your authenticator app' }).click()
  await verify(page, '12')
  await expect(alertOf(page)).toContainText('Enter the 6 digits')
  await verify(page, (await totpOf(person.member)).code)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  await changePassword(page, newPassword())
  await expect(page.getByText('Your password was changed')).toBeVisible()
})

test('a member confirms with a text message, which is sent by a press only', async ({ page, makePerson }) => {
  const phone = newPhone()
  const person = await makePerson({ member: { mfa_phone_number: phone, mfa_phone_number_verified: true } })
  await logIn(page, person)
  await expectSignedIn(page, person)
  await openConfirm(page, person)
  await page.goto('/settings/confirm')
  await page.getByRole('link', { name: 'Use a text message' }).click()
  await expect(page.getByText('Press "Send a new code"')).toBeVisible()
  expect((await callsOf(person.organization)).filter((path) => path === 'otps/sms/send')).toHaveLength(0)
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByRole('status')).toContainText('A new code is on its way')
  await verify(page, await readCode(phone))
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
})

test('a session that has ended meanwhile leads to log in', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await logIn(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
  await page.goto('/settings/confirm?with=totp')
  await expect(page.getByLabel('Verification code')).toBeVisible()
  await advance(person.organization, 3601)
  await verify(page, (await totpOf(person.member)).code)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You were logged out')
})

test('an organization without mailed links offers none', async ({ page, makePerson }) => {
  const person = await makePerson({ organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] } })
  await logIn(page, person)
  await expectSignedIn(page, person)
  await page.goto('/settings/confirm')
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await expect(page.getByRole('button', { name: 'Email me a link' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Use your current password' })).toBeVisible()
})
