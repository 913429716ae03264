import { ONE_ORGANIZATION, PKCE } from '../playwright.config'
import { advance, callsOf, choose, messagesTo, readCode, totpOf } from './emulator'
import {
  alertOf,
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  logOut,
  makePersonWithApp,
  makePersonWithPhone,
  newPhone,
  test,
  verify,
} from './fixtures'

// Which second factor a member is asked for, and how to use another one.

const HEADING = 'Enter your verification code'

test('a member with an authenticator app enters its code, and no message is sent', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('authenticator app shows now')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send a new code' })).toHaveCount(0)
  await verify(page, '000')
  await expect(alertOf(page)).toContainText('Enter the 6 digits of the code')
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate', 'totp/authenticate'])
})

test('the app is known although Stytch names no options', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await choose({ member_options_totp: 'null' }, person.organization)
  await logIn(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
})

test('a code of the app works once', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await logIn(page, person)
  const { code } = await totpOf(person.member)
  await verify(page, code)
  await expectSignedIn(page, person)
  await logOut(page)
  await logIn(page, person)
  await verify(page, code)
  await expect(alertOf(page)).toContainText('Wait for the next one in your app')
  await advance(person.organization, 30)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
})

test('a member whose phone is gone uses a recovery code, once, and hears how many are left', async ({
  page,
  makePerson,
}) => {
  const person = await makePersonWithApp(makePerson)
  const [first = '', second = ''] = (await totpOf(person.member)).recovery_codes
  await logIn(page, person)
  await page.getByRole('link', { name: 'recovery code' }).click()
  await expect(headingOf(page, 'Enter a recovery code')).toBeVisible()
  // However it was written down, and sent by Enter.
  await page.getByLabel('Recovery code').fill(first.toUpperCase().replaceAll('-', ' '))
  await page.getByLabel('Recovery code').press('Enter')
  await expectSignedIn(page, person)
  await expect(page.getByRole('status')).toContainText('9 recovery codes are left')
  await logOut(page)

  await logIn(page, person)
  await page.getByRole('link', { name: 'recovery code' }).click()
  await page.getByLabel('Recovery code').fill(first)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(alertOf(page)).toContainText('or it was used already')
  await page.getByLabel('Recovery code').fill(second)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expectSignedIn(page, person)
})

test('a member with both is asked for the default, and a press sends a text message instead', async ({
  page,
  makePerson,
}) => {
  const phone = newPhone()
  const person = await makePersonWithApp(makePerson, {
    mfa_phone_number: phone,
    mfa_phone_number_verified: true,
    default_mfa_method: 'totp',
  })
  await logIn(page, person)
  await expect(page.getByText('authenticator app shows now')).toBeVisible()
  await page.getByRole('link', { name: 'Use a text message' }).click()
  await expect(page.getByText(`get one at your phone number ending in ${phone.slice(-2)}`)).toBeVisible()
  await page.reload()
  expect(await messagesTo(phone)).toHaveLength(0)
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByRole('status')).toContainText('A new code is on its way')
  await page.getByRole('link', { name: 'Use your authenticator app' }).click()
  await expect(page.getByText('authenticator app shows now')).toBeVisible()
  await page.getByRole('link', { name: 'Use a text message' }).click()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
})

test('a code that Stytch has sent is asked for first', async ({ page, makePerson }) => {
  const phone = newPhone()
  const person = await makePersonWithApp(makePerson, { mfa_phone_number: phone, default_mfa_method: 'sms_otp' })
  await logIn(page, person)
  await expect(page.getByText(`We sent a code to your phone number ending in ${phone.slice(-2)}`)).toBeVisible()
  await page.getByRole('link', { name: 'Use your authenticator app' }).click()
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
})

test('an organization that allows text messages only does not ask for the app', async ({ page, makePerson }) => {
  const phone = newPhone()
  const person = await makePerson({
    organization: { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['sms_otp'] },
    member: { has_totp: true, mfa_phone_number: phone, default_mfa_method: 'totp' },
  })
  await logIn(page, person)
  await expect(page.getByText('We sent a code')).toBeVisible()
  await expect(page.getByRole('link', { name: 'authenticator app' })).toHaveCount(0)
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
})

test.describe('by default', () => {
  // The application for one organization keeps the half minute between two messages.
  test.use({ baseURL: ONE_ORGANIZATION })

  test('a new code can be sent half a minute after the last one, which is said as a time', async ({
    page,
    makePerson,
  }) => {
    const acme = { organization_id: 'acme', organization_slug: 'acme', organization_name: 'Acme' }
    const phone = newPhone()
    const member = { mfa_phone_number: phone, mfa_enrolled: true, mfa_phone_number_verified: true }
    const person = await makePerson({ organization: acme, member })
    await page.goto('/login')
    await page.getByLabel('Email').fill(person.member.email_address)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    const button = page.getByRole('button', { name: 'Send a new code' })
    if (isScripted()) {
      await expect(button).toHaveAttribute('aria-disabled', 'true')
      await expect(page.getByText(/From \d{1,2}:\d\d:\d\d/)).toBeVisible()
      await button.click({ force: true })
      await page.getByLabel('Verification code').press('Enter')
      await expect(alertOf(page)).toContainText('Enter the 6 digits')
    } else {
      await expect(page.getByText(/In \d+ seconds/)).toBeVisible()
      await button.click()
      await expect(alertOf(page)).toContainText(/You can send a new one in \d+ seconds?\./)
    }
    expect(await messagesTo(phone)).toHaveLength(1)
  })
})

test.describe('with a shorter wait', () => {
  test.use({ baseURL: PKCE })

  test('a new code is available again after the wait, and only that one works', async ({ page, makePerson }) => {
    const person = await makePersonWithPhone(makePerson)
    await logIn(page, person)
    const old = await readCode(person.phone)
    const button = page.getByRole('button', { name: 'Send a new code' })
    await expect(async () => {
      await button.click()
      await expect(page.getByRole('status')).toContainText('Only the newest code works', { timeout: 1000 })
    }).toPass()
    const newest = await readCode(person.phone, 2)
    await verify(page, old === newest ? '000000' : old)
    await expect(alertOf(page)).toContainText("That isn't the newest code")
    await verify(page, newest)
    await expectSignedIn(page, person)
  })
})
