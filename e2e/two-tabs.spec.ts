import type { Page } from '@playwright/test'
import { callsOf, messagesTo, readCode, readMail, totpOf } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  makePersonWithApp,
  makePersonWithPhone,
  newPassword,
  newPhone,
  setNewPassword,
  submitLogIn,
  test,
  verify,
} from './fixtures'

// A form acts only on the member and the log-in that its page showed, whatever other tabs have done since.

const MFA = 'Enter your verification code'
const REPLACED = 'Somebody else logged in here since'
const demanding = { organization: { mfa_policy: 'REQUIRED_FOR_ALL' } }

test("a code is not tried on another member's log-in, nor does starting over end it", async ({
  page,
  context,
  makePerson,
}) => {
  const [ada, bob] = [await makePersonWithPhone(makePerson), await makePersonWithPhone(makePerson)]
  const [second, third] = [await context.newPage(), await context.newPage()]
  await logIn(page, ada)
  await expect(headingOf(page, MFA)).toBeVisible()
  await third.goto('/mfa')
  await logIn(second, bob)
  await expect(headingOf(second, MFA)).toBeVisible()
  await verify(page, await readCode(ada.phone))
  await expect(alertOf(page)).toContainText(REPLACED)
  await expect(page.getByRole('button', { name: 'Verify' })).toHaveCount(0)
  await third.getByRole('button', { name: 'Start over' }).click()
  await expect(third.getByText(`ending in ${bob.phone.slice(-2)}`)).toBeVisible()
  expect(await callsOf(bob.organization)).toEqual(['passwords/authenticate'])
  await verify(second, await readCode(bob.phone))
  await expectSignedIn(second, bob)
  await alertOf(page).getByRole('link').click()
  await expectSignedIn(page, bob)
})

test("a factor is not set up for another member's log-in", async ({ page, context, makePerson }) => {
  const [ada, bob] = [await makePerson(demanding), await makePerson(demanding)]
  const second = await context.newPage()
  await logIn(page, ada)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
  await second.goto('/mfa/enroll/phone')
  const third = await context.newPage()
  await logIn(third, bob)
  await expect(headingOf(third, 'Set up a second step')).toBeVisible()

  const phone = newPhone()
  await second.getByLabel('Phone number').fill(phone)
  await second.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(second)).toContainText(REPLACED)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await callsOf(bob.organization)).toEqual(['passwords/authenticate'])
  expect(await messagesTo(phone)).toHaveLength(0)
})

test("an app that is being set up is not completed in another member's log-in", async ({
  page,
  context,
  makePerson,
}) => {
  const [ada, bob] = [await makePerson(demanding), await makePerson(demanding)]
  await logIn(page, ada)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  const second = await context.newPage()
  await logIn(second, bob)
  await second.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(second, 'Set up your authenticator app')).toBeVisible()
  await verify(page, (await totpOf(ada.member)).code)
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await callsOf(bob.organization)).toEqual(['passwords/authenticate', 'totp'])
})

const ends: Record<string, (page: Page, code: string) => Promise<void>> = {
  'was dropped': (page) => page.getByRole('button', { name: 'Start over' }).click(),
  'was finished, and logged out of,': async (page, code) => {
    await verify(page, code)
    await logOut(page)
  },
}

for (const [what, end] of Object.entries(ends)) {
  test(`a log-in that ${what} in another tab leads to the log-in, which says so`, async ({
    page,
    context,
    makePerson,
  }) => {
    const person = await makePersonWithPhone(makePerson)
    await logIn(page, person)
    await expect(headingOf(page, MFA)).toBeVisible()
    const second = await context.newPage()
    await second.goto('/mfa')
    await end(second, await readCode(person.phone))
    await expect(headingOf(second, 'Log in')).toBeVisible()
    await verify(page, '123456')
    await expect(headingOf(page, 'Log in')).toBeVisible()
    await expect(page.getByRole('status')).toContainText('when it is finished elsewhere')
  })
}

test('recovery codes that nobody has seen yet outlive a log-in in another tab', async ({
  page,
  context,
  makePerson,
}) => {
  const person = await makePerson(demanding)
  const second = await context.newPage()
  await second.goto('/login')
  await logIn(page, person)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  const { code, recovery_codes } = await totpOf(person.member)
  await verify(page, code)
  await expect(headingOf(page, 'Keep your recovery codes')).toBeVisible()
  await submitLogIn(second, person)
  await expect(second.getByText(recovery_codes[0] ?? '')).toBeVisible()
})

test('a confirmation belongs to its member', async ({ page, context, makePerson }) => {
  const ada = await makePerson({ member: { has_totp: true } })
  const bob = await makePerson({ member: { has_totp: true } })
  await logIn(page, ada)
  await expectSignedIn(page, ada)
  await page.goto('/settings/confirm?with=totp')
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await logIn(second, bob)
  await expectSignedIn(second, bob)
  await verify(page, (await totpOf(ada.member)).code)
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await callsOf(bob.organization)).toEqual(['passwords/authenticate'])
})

test('a reset takes in the log-in that waits, and needs the second factor once', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await askForLink(page, person)
  await logIn(page, person)
  await expect(page.getByLabel('Verification code')).toBeVisible()
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expect(page.getByText('Your password is already changed')).toBeVisible()
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
})
