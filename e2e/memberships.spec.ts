import { choose, readCode, readMail, totpOf } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  newPassword,
  newPhone,
  setNewPassword,
  test,
  verify,
} from './fixtures'

// Members who are not active yet, and members for whom the restrictions do not hold.

for (const status of ['invited', 'pending']) {
  test(`a member who is ${status} gets in by the reset mail`, async ({ page, makePerson }) => {
    const person = await makePerson({ member: { status, password: undefined } })
    await askForLink(page, person)
    await page.goto((await readMail(person.member)).reset)
    const password = newPassword()
    await setNewPassword(page, password)
    await expectSignedIn(page, person)
    await logOut(page)
    await logIn(page, { ...person, password })
    await expectSignedIn(page, person)
  })

  test(`a member who is ${status} sets up the second factor on the way`, async ({ page, makePerson }) => {
    const organization = { mfa_policy: 'REQUIRED_FOR_ALL' }
    const person = await makePerson({ organization, member: { status, password: undefined } })
    await askForLink(page, person)
    await page.goto((await readMail(person.member)).reset)
    await setNewPassword(page, newPassword())
    await page.getByRole('button', { name: 'Use an authenticator app' }).click()
    await expect(page.getByLabel('Verification code')).toBeVisible()
    await verify(page, (await totpOf(person.member)).code)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await expectSignedIn(page, person)
  })
}

test('where a reset does not make a member active, the set-up says what to do', async ({ page, makePerson }) => {
  const organization = { mfa_policy: 'REQUIRED_FOR_ALL' }
  const person = await makePerson({ organization, member: { status: 'invited' } })
  await choose({ reset_activates_member: 'no' }, person.organization)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(alertOf(page)).toContainText('Your account is not active yet')
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await page.getByLabel('Phone number').fill(newPhone())
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(page)).toContainText('Ask your administrator to activate it')
})

test('a break-glass member logs in and resets although the organization allows single sign-on only', async ({
  page,
  makePerson,
}) => {
  const organization = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
  const person = await makePerson({ organization, member: { is_breakglass: true } })
  await logIn(page, person)
  await expectSignedIn(page, person)
  await page.goto('/settings/confirm')
  await expect(page.getByRole('button', { name: 'Email me a link' })).toBeVisible()
  await page.goto('/settings')
  await logOut(page)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await logOut(page)

  const colleague = await makePerson({ organization: person.organization })
  await logIn(page, colleague)
  await expect(alertOf(page)).toContainText("That didn't work")
})

test('a break-glass member uses a second factor that the organization does not allow', async ({ page, makePerson }) => {
  const phone = newPhone()
  const organization = { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['totp'] }
  const member = { is_breakglass: true, mfa_phone_number: phone, mfa_phone_number_verified: true }
  const person = await makePerson({ organization, member })
  await logIn(page, person)
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
})
