import type { Page } from '@playwright/test'
import { breakCalls, readMail } from './emulator'
import { expect, headingOf, logIn, type Person } from './fixtures'
import type { Step } from './step'

// The actions of people without a password, without the name of their organization, or on the way to another factor.

const noLink = { unavailable: 'No link was sent', unconfirmed: 'a link may be on its way' }

async function askForOrganizations(page: Page, { member }: Person) {
  await page.goto('/login/discovery')
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
}

async function openDiscoveryLink(page: Page, person: Person) {
  await askForOrganizations(page, person)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(person.member)).discovery)
}

export const discoverySteps: Record<string, Step> = {
  'asking for a log-in link': {
    call: 'magic_links/email/login_or_signup',
    open: async (page) => void (await page.goto('/login')),
    press: async (page, { organization, member }) => {
      await page.getByLabel('Organization').fill(organization.organization_slug)
      await page.getByLabel('Email').fill(member.email_address)
      await page.getByRole('button', { name: 'Email me a log-in link' }).click()
    },
    ...noLink,
    goesOnTo: 'Check your email',
  },
  'asking for a link to confirm': {
    call: 'magic_links/email/login_or_signup',
    open: async (page, person) => {
      await logIn(page, person)
      await expect(headingOf(page, 'Account settings')).toBeVisible()
      await page.goto('/settings/confirm')
      await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    },
    press: (page) => page.getByRole('button', { name: 'Email me a link' }).click(),
    ...noLink,
    goesOnTo: 'Check your email',
  },
  'logging in another way': {
    call: 'passwords/authenticate',
    open: async (page, person) => {
      await breakCalls(person.organization, {
        path: 'passwords/authenticate',
        kind: 'primary_required',
        allowed_auth_methods: ['password'],
      })
      await logIn(page, person)
      await expect(headingOf(page, 'One more way to log in')).toBeVisible()
    },
    press: async (page, { password }) => {
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Log in' }).click()
    },
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
  'asking for the organizations': {
    call: 'magic_links/email/discovery/send',
    open: async (page) => void (await page.goto('/login/discovery')),
    press: askForOrganizations,
    ...noLink,
    goesOnTo: 'Check your email',
  },
  'opening the list of organizations': {
    call: 'magic_links/discovery/authenticate',
    open: openDiscoveryLink,
    press: (page) => page.getByRole('button', { name: 'Continue' }).click(),
    unavailable: 'This try did not use up your link',
    unconfirmed: 'Your link may be used up',
    goesOnTo: 'Choose your organization',
  },
  'choosing an organization': {
    call: 'discovery/intermediate_sessions/exchange',
    open: async (page, person) => {
      await openDiscoveryLink(page, person)
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(headingOf(page, 'Choose your organization')).toBeVisible()
    },
    press: (page, { organization }) => page.getByRole('button', { name: organization.organization_name }).click(),
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
}
