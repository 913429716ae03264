import type { Locator, Page } from '@playwright/test'
import { callsOf, readMail, totpOf } from './emulator'
import {
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  makePersonWithApp,
  newPassword,
  type Person,
  setNewPassword,
  test,
  verify,
} from './fixtures'
import { steps } from './steps'

// What is pressed twice, or sent again after going back, happens once.

/** How to come to a button, which one it is, the call that it makes, and what follows. */
type Twice = {
  call: string
  open: (page: Page, person: Person) => Promise<Locator>
  goesOnTo: string
  organization?: object
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const presses: Record<string, Twice> = {
  'Set new password': {
    call: 'passwords/email/reset',
    open: async (page, person) => {
      await askForLink(page, person)
      await page.goto((await readMail(person.member)).reset)
      await page.getByLabel('New password').fill(newPassword())
      return button(page, 'Set new password')
    },
    goesOnTo: 'Account settings',
  },
  'Log in': {
    call: 'passwords/authenticate',
    open: async (page, { organization, member, password }) => {
      await page.goto('/login')
      await page.getByLabel('Organization').fill(organization.organization_slug)
      await page.getByLabel('Email').fill(member.email_address)
      await page.getByLabel('Password').fill(password)
      return button(page, 'Log in')
    },
    goesOnTo: 'Account settings',
  },
  'the choice of an organization': {
    call: 'discovery/intermediate_sessions/exchange',
    open: async (page, person) => {
      await steps['choosing an organization']?.open(page, person)
      return page.getByRole('button', { name: person.organization.organization_name })
    },
    goesOnTo: 'Account settings',
  },
  'Verify, for a new app': {
    call: 'totp/authenticate',
    organization: { mfa_policy: 'REQUIRED_FOR_ALL' },
    open: async (page, person) => {
      await logIn(page, person)
      await button(page, 'Use an authenticator app').click()
      await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
      await page.getByLabel('Verification code').fill((await totpOf(person.member)).code)
      return button(page, 'Verify')
    },
    goesOnTo: 'Keep your recovery codes',
  },
}

for (const [name, { call, open, goesOnTo, organization }] of Object.entries(presses)) {
  test(`two presses of ${name} make one call`, async ({ page, makePerson }) => {
    test.skip(!isScripted(), 'without JavaScript the browser decides whether the second press is sent at all')
    const person = await makePerson({ organization })
    await (await open(page, person)).dblclick()
    await expect(headingOf(page, goesOnTo)).toBeVisible()
    expect((await callsOf(person.organization)).filter((path) => path === call)).toHaveLength(1)
  })
}

/** A browser shows the form as it was, or asks for the page anew. */
async function sendAgainIfShown(page: Page, label: string, text: string, name: string, heading: string) {
  const soon = { timeout: 1000 }
  await expect(async () => {
    if (await page.getByLabel(label).count()) {
      await page.getByLabel(label).fill(text, soon)
      await button(page, name).click(soon)
    }
    await expect(headingOf(page, heading)).toBeVisible(soon)
  }).toPass()
}

test('going back after a reset and sending the form again tells that the link is over', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  const password = newPassword()
  await setNewPassword(page, password)
  await expectSignedIn(page, person)
  await page.goBack()
  await sendAgainIfShown(page, 'New password', newPassword(), 'Set new password', 'This link no longer works')
  expect((await callsOf(person.organization)).filter((path) => path === 'passwords/email/reset')).toHaveLength(1)
  await page.goto('/settings')
  await expectSignedIn(page, person)
})

test('going back after a second factor and sending the code again finds the end', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await logIn(page, person)
  const { code } = await totpOf(person.member)
  await verify(page, code)
  await expectSignedIn(page, person)
  await page.goBack()
  await sendAgainIfShown(page, 'Verification code', code, 'Verify', 'Account settings')
  expect((await callsOf(person.organization)).filter((path) => path === 'totp/authenticate')).toHaveLength(1)
})
