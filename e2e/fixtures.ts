import { randomInt, randomUUID } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import { createMember, createOrganization, keepSecret, type Member, type Organization } from './emulator'

export { expect }

/** A member made for one test. Members of one test can share an organization. */
export type Person = { member: Member; organization: Organization; password: string; phone: string }

export type MakePerson = (options?: { organization?: object | Organization; member?: object }) => Promise<Person>

export const test = base.extend<{ makePerson: MakePerson; noise: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  makePerson: async ({}, use) => use(makePerson),

  // What the browser complains of: every test fails on a script error or a violated policy.
  noise: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('console', (message) => message.type() === 'error' && noise.push(message.text()))
      page.on('pageerror', (error) => noise.push(error.message))
      await use(noise)
      expect(noise).toEqual([])
    },
    { auto: true },
  ],
})

export const newPassword = () => keepSecret(`canary ${randomUUID().slice(0, 8)} reef`)

async function makePerson({ organization: given = {}, member: more = {} }: Parameters<MakePerson>[0] = {}) {
  const id = randomUUID().slice(0, 8)
  const organization =
    'organization_id' in given
      ? (given as Organization)
      : await createOrganization({ organization_name: `Team ${id}`, organization_slug: `team-${id}`, ...given })
  const password = newPassword()
  const phone = newPhone()
  const member = await createMember({
    organization_id: organization.organization_id,
    email_address: `member-${id}@example.com`,
    name: `Member ${id}`,
    password,
    ...more,
  })
  return { member, organization, password, phone }
}

/** A member whose organization demands a code by text message. */
export async function makePersonWithPhone(make: MakePerson): Promise<Person> {
  const phone = newPhone()
  const member = { mfa_phone_number: phone, mfa_enrolled: true, mfa_phone_number_verified: true }
  return { ...(await make({ organization: { mfa_policy: 'REQUIRED_FOR_ALL' }, member })), phone }
}

/** A member whose organization demands a second factor and who has an authenticator app, and a phone if asked for. */
export async function makePersonWithApp(make: MakePerson, more: object = {}): Promise<Person> {
  return make({ organization: { mfa_policy: 'REQUIRED_FOR_ALL' }, member: { has_totp: true, ...more } })
}

export const newPhone = () => `+1555${randomInt(1_000_000, 9_999_999)}`

export const isScripted = () => test.info().project.use.javaScriptEnabled !== false

/** The page's own alert, not the announcer of the framework. */
export const alertOf = (page: Page) => page.getByRole('main').getByRole('alert')

export const headingOf = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

export async function askForLink(page: Page, { organization, member }: Pick<Person, 'organization' | 'member'>) {
  await page.goto('/forgot-password')
  await page.getByLabel('Organization').fill(organization.organization_slug)
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
}

export async function setNewPassword(page: Page, password: string) {
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Set new password' }).click()
}

export async function logIn(page: Page, { organization, member, password }: Omit<Person, 'phone'>) {
  await page.goto('/login')
  await submitLogIn(page, { organization, member, password })
}

/** Fills in the log-in form of the page that is open. */
export async function submitLogIn(page: Page, { organization, member, password }: Omit<Person, 'phone'>) {
  await page.getByLabel('Organization').fill(organization.organization_slug)
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
}

export async function logOut(page: Page) {
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
}

export async function verify(page: Page, code: string) {
  await page.getByLabel('Verification code').fill(code)
  await page.getByRole('button', { name: 'Verify' }).click()
}

export async function changePassword(page: Page, password: string) {
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Change password' }).click()
}

export async function expectSignedIn(page: Page, { member }: Pick<Person, 'member'>) {
  await expect(headingOf(page, 'Account settings')).toBeVisible()
  await expect(page.getByText(member.email_address, { exact: true })).toBeVisible()
}
