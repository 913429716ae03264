import type { Page } from '@playwright/test'
import { ONE_ORGANIZATION } from '../playwright.config'
import { advance, breakCalls, callsOf, readCode, readMail, sessionsOf } from './emulator'
import { faults } from './faults'
import { alertOf, expect, expectSignedIn, headingOf, newPhone, type Person, test, verify } from './fixtures'

// Most people do not know the short name of their organization; the address is enough.

async function askForOrganizations(page: Page, email_address: string) {
  await page.goto('/login')
  await page.getByRole('link', { name: "I don't know my organization" }).click()
  await page.getByLabel('Email').fill(email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
}

async function openList(page: Page, member: Person['member'], count = 1) {
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(member, count)).discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
}

const choose = (page: Page, { organization_name }: Person['organization']) =>
  page.getByRole('button', { name: organization_name }).click()

test('an address finds its organizations, marked with what they ask for, and goes on into one', async ({
  page,
  makePerson,
}) => {
  const first = await makePerson()
  const { email_address } = first.member
  const phone = newPhone()
  const second = await makePerson({
    organization: { mfa_policy: 'REQUIRED_FOR_ALL' },
    member: { email_address, mfa_phone_number: phone },
  })
  const third = await makePerson({
    organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] },
    member: { email_address, status: 'invited' },
  })
  await openList(page, first.member)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  const button = ({ organization }: Person) => page.getByRole('button', { name: organization.organization_name })
  await expect(button(first)).not.toContainText('Asks')
  await expect(button(second)).toContainText('Asks for a second step')
  await expect(button(third)).toContainText('You are invited')
  await expect(button(third)).toContainText('Asks you to log in another way')
  // The list may be looked at again and again.
  await page.reload()
  await page.goto('/')
  await choose(page, second.organization)
  await verify(page, await readCode(phone))
  await expectSignedIn(page, second)
  expect((await sessionsOf(second.organization)).map(({ factors }) => factors)).toEqual([['magic_link', 'otp']])
})

test('somebody who forgot the password too is signed in, and can choose a new one', async ({ page, makePerson }) => {
  const person = await makePerson()
  await page.goto('/forgot-password')
  await page.getByRole('link', { name: "I don't know my organization" }).click()
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(person.member)).discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await choose(page, person.organization)
  await expectSignedIn(page, person)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByLabel('Organization')).toHaveValue(person.organization.organization_slug)
})

test('an address that nobody knows gets the same answer, and an empty list', async ({ page }) => {
  const member = { member_id: '', email_address: `stranger-${crypto.randomUUID()}@example.com` }
  await openList(page, member)
  await expect(headingOf(page, 'No organization found')).toBeVisible()
  await page.getByRole('button', { name: 'Try another address' }).click()
  await expect(headingOf(page, 'Find your organization')).toBeVisible()
})

test('an organization that lets people of a domain join takes them in', async ({ page, makePerson }) => {
  const domain = `${crypto.randomUUID().slice(0, 8)}.example`
  const joinable = { email_jit_provisioning: 'RESTRICTED', email_allowed_domains: [domain] }
  const { organization } = await makePerson({ organization: joinable })
  const member = { member_id: '', email_address: `new@${domain}` }
  await openList(page, member)
  await expect(page.getByRole('button', { name: organization.organization_name })).toContainText('You can join')
  await choose(page, organization)
  await expectSignedIn(page, { member })
})

test('opening the link spends nothing; pressing spends it, once', async ({ page, makePerson }) => {
  const { member, organization } = await makePerson()
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await readMail(member)
  await page.goto(discovery)
  expect(page.url()).not.toContain('token')
  await page.goto(discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await page.goto(discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await page.getByRole('link', { name: 'Send me a new link' }).click()
  await expect(headingOf(page, 'Find your organization')).toBeVisible()
  expect(await callsOf(organization)).toEqual([
    'magic_links/email/discovery/send',
    'magic_links/discovery/authenticate',
    'discovery/organizations',
    'magic_links/discovery/authenticate',
  ])
})

test('a choice that waits for too long starts again', async ({ page, makePerson }) => {
  const person = await makePerson()
  await openList(page, person.member)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await advance(person.organization, 601)
  await choose(page, person.organization)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('ends after ten minutes')
})

test('a list that has ended while nobody looked starts again', async ({ page, makePerson }) => {
  const person = await makePerson()
  await openList(page, person.member)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await advance(person.organization, 601)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('ends after ten minutes')
})

test('a list that cannot be had now is said so, and can be asked for again', async ({ page, makePerson }) => {
  const person = await makePerson()
  await breakCalls(person.organization, { path: 'discovery/organizations', ...faults['a failure at Stytch'] })
  await openList(page, person.member)
  await expect(page.getByText("We couldn't get the list from the sign-in service")).toBeVisible()
  await page.getByRole('link', { name: 'Try again' }).click()
  await choose(page, person.organization)
  await expectSignedIn(page, person)
})

test('a page of another address chooses nothing', async ({ page, context, makePerson }) => {
  const [one, two] = [await makePerson(), await makePerson()]
  await openList(page, one.member)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  const second = await context.newPage()
  await openList(second, two.member)
  await expect(second.getByText(two.member.email_address)).toBeVisible()
  await choose(page, one.organization)
  await expect(alertOf(page)).toContainText('Another address was looked up since')
  await alertOf(page).getByRole('link').click()
  await expect(page.getByText(two.member.email_address)).toBeVisible()
})

test('a bad address is asked for again, and a service out of reach is said so', async ({ page }) => {
  await askForOrganizations(page, 'nobody')
  await expect(alertOf(page)).toContainText('Enter an email like name@example.com')
  const email_address = `somebody-${crypto.randomUUID()}@example.com`
  await breakCalls({ body_contains: email_address }, { path: 'email/discovery/send', ...faults['a failure at Stytch'] })
  await page.getByLabel('Email').fill(email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await expect(page.getByLabel('Email')).toHaveValue(email_address)
})

test('an application for one organization has no such page', async ({ page, noise }) => {
  const response = await page.goto(`${ONE_ORGANIZATION}/login/discovery`)
  expect(response?.status()).toBe(404)
  await page.goto(`${ONE_ORGANIZATION}/login`)
  await expect(page.getByRole('link', { name: "I don't know my organization" })).toHaveCount(0)
  // The browser itself notes the 404.
  noise.splice(0)
})
