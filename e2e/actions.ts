import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Inbox } from './kit/inbox'
import { said, saidPart } from './kit/language'
import type { Member } from './kit/members'
import type { State } from './state'

// What people do and see on the pages, in the words of the pages.

type Account = Pick<Member, 'organization' | 'email_address'>

export const headingOf = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name: said(name), exact: true })

export const fieldOf = (page: Page, label: string) => page.getByLabel(said(label))

/** The page's own alert, not the announcer of the framework. */
export const alertOf = (page: Page) => page.getByRole('main').getByRole('alert')

export const buttonOf = (page: Page, name: string) => page.getByRole('button', { name: said(name), exact: true })

export const press = (page: Page, button: string) => buttonOf(page, button).click()

export const follow = (page: Page, link: string) => page.getByRole('link', { name: said(link), exact: true }).click()

async function nameAccount(page: Page, { organization, email_address }: Account) {
  await fieldOf(page, 'Organization').fill(organization.organization_slug)
  await fieldOf(page, 'Email').fill(email_address)
}

/** Lets the tabs of a browser find out by themselves, later, what happened in another one: the message may come too late. */
export const keepTabsApart = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))

export async function askForLink(page: Page, account: Account) {
  await page.goto('/forgot-password')
  await submitResetRequest(page, account)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
}

export async function submitResetRequest(page: Page, account: Account) {
  await nameAccount(page, account)
  await press(page, 'Send reset link')
}

export async function setNewPassword(page: Page, password: string) {
  await fieldOf(page, 'New password').fill(password)
  await press(page, 'Set new password')
}

export async function logIn(page: Page, member: Account & Pick<Member, 'password'>) {
  await page.goto('/login')
  await submitLogIn(page, member)
}

/** Fills in the log-in form of the page that is open. */
export async function submitLogIn(page: Page, member: Account & Pick<Member, 'password'>) {
  await nameAccount(page, member)
  await submitPassword(page, member.password)
}

export async function submitPassword(page: Page, password: string) {
  await fieldOf(page, 'Password').fill(password)
  await press(page, 'Log in')
}

export async function askForLoginLink(page: Page, account: Account) {
  await page.goto('/login')
  await submitLoginLinkRequest(page, account)
}

export async function submitLoginLinkRequest(page: Page, account: Account) {
  await nameAccount(page, account)
  await press(page, 'Email me a log-in link')
}

/** Opens a mailed link that logs in or looks for organizations, and presses its button. */
export async function followLink(page: Page, link: string) {
  await page.goto(link)
  await press(page, 'Continue')
}

export async function askForOrganizations(page: Page, email_address: string) {
  await page.goto('/login/discovery')
  await fieldOf(page, 'Email').fill(email_address)
  await press(page, 'Email me a link')
}

/** Proves an address by the mail that comes to it, and opens the list of its organizations. */
export async function openOrganizations(page: Page, { email_address }: Pick<Member, 'email_address'>, inbox: Inbox) {
  await askForOrganizations(page, email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLink(page, (await inbox.mail()).discovery)
}

export const chooseOrganization = (page: Page, { organization }: Pick<Member, 'organization'>) =>
  page.getByRole('button', { name: organization.organization_name }).click()

export async function logOut(page: Page) {
  await press(page, 'Log out')
  await expect(headingOf(page, 'Log in')).toBeVisible()
}

export async function verify(page: Page, code: string) {
  await fieldOf(page, 'Verification code').fill(code)
  await press(page, 'Verify')
}

export async function submitRecoveryCode(page: Page, code: string) {
  await fieldOf(page, 'Recovery code').fill(code)
  await press(page, 'Verify')
}

export async function namePhone(page: Page, phone: string) {
  await fieldOf(page, 'Phone number').fill(phone)
  await press(page, 'Send code')
}

/** Lets only the form itself ask about its password, for a test that spoils that call. */
export const keepAdviceAway = (page: Page) =>
  page.route('**/strength', (route) => route.fulfill({ json: { text: '' } }))

export async function changePassword(page: Page, password: string) {
  await fieldOf(page, 'New password').fill(password)
  await press(page, 'Change password')
}

/** Answers "Confirm it's you" with the password. */
export async function confirmPassword(page: Page, password: string) {
  await fieldOf(page, 'Current password').fill(password)
  await press(page, 'Continue')
}

export async function expectSignedIn(page: Page, { email_address }: Pick<Member, 'email_address'>) {
  await expect(headingOf(page, 'Account settings')).toBeVisible()
  await expect(page.getByText(email_address, { exact: true })).toBeVisible()
}

/** Opens the settings until they lead elsewhere: a page goes by Stytch's last answer for a moment. */
export async function expectAfterRecheck(page: Page, heading: string) {
  await expect(async () => {
    await page.goto('/settings')
    await expect(headingOf(page, heading)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 8000 })
}

/** The sealed session of this browser, whatever the address of the application adds to its name. */
export async function sessionCookie(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => /(^|-)session$/.test(name))?.value
}

/** What makes a page the one that a state names. */
export async function expectState(page: Page, { heading, says }: Pick<State, 'heading' | 'says'>) {
  await expect(headingOf(page, heading)).toBeVisible()
  if (says) await expect(page.getByRole('main')).toContainText(saidPart(says))
}
