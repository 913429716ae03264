import type { Page } from '@playwright/test'
import { advance, choose, listChoices, readCode, readMail, totpOf } from './emulator'
import {
  alertOf,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  newPhone,
  type Person,
  test,
  verify,
} from './fixtures'

// Setting up second factors and finding organizations, with the switches that matter there in their other positions.

const SWITCHES = [
  'absent_objects',
  'exchanged_intermediate_session',
  'failed_send_links_number',
  'inferred_statuses',
  'intermediate_session_expiry_field',
  'member_options_totp',
  'second_totp_set_up',
  'sms_on_primary',
  'token_padding',
]

test('second factors and discovery work whatever Stytch does where it says nothing', async ({ page, makePerson }) => {
  test.setTimeout(300_000)
  const choices = (await listChoices()).filter(({ name }) => SWITCHES.includes(name))
  expect(choices.map(({ name }) => name).sort()).toEqual(SWITCHES)
  for (const { name, values } of choices) {
    for (const value of values.slice(1)) {
      await test.step(`${name}: ${value}`, async () => {
        await page.context().clearCookies()
        const person = await makePerson({ organization: { mfa_policy: 'REQUIRED_FOR_ALL' } })
        await choose({ [name]: value }, person.organization)
        await setUpPhone(page, person)
        await page.context().clearCookies()
        const other = await makePerson({ organization: person.organization })
        await setUpApp(page, other)
        await logOut(page)
        await comeByDiscovery(page, other)
      })
    }
  }
})

/** Begins with an app and begins again, then changes to a phone, with a number that cannot be texted first. */
async function setUpPhone(page: Page, person: Person) {
  await logIn(page, person)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await page.goto('/mfa/enroll')
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await page.goto('/mfa/enroll/phone')
  await page.getByLabel('Phone number').fill('+15555550001')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(page)).toContainText("Messages can't reach that phone number")
  const phone = newPhone()
  await page.getByLabel('Phone number').fill(phone)
  await page.getByRole('button', { name: 'Send code' }).click()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
}

async function setUpApp(page: Page, person: Person) {
  await logIn(page, person)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await verify(page, (await totpOf(person.member)).code)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expectSignedIn(page, person)
}

async function comeByDiscovery(page: Page, person: Person) {
  await page.goto('/login/discovery')
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(person.member)).discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: person.organization.organization_name }).click()
  await advance(person.organization, 30)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
}
