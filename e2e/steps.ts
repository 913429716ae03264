import type { Page } from '@playwright/test'
import { advance, readMail } from './emulator'
import {
  askForLink,
  changePassword,
  expect,
  headingOf,
  logIn,
  type MakePerson,
  type Person,
  setNewPassword,
  submitLogIn,
} from './fixtures'
import type { Step } from './step'
import { discoverySteps } from './steps-discovery'
import { factorSteps } from './steps-factors'

const SERVICE = "The sign-in service can't be used right now"
const NOT_SURE = "We couldn't confirm"

async function openLink(page: Page, person: Person, which: 'reset' | 'login') {
  await askForLink(page, person)
  await page.goto((await readMail(person.member))[which])
}

export async function openSettings(page: Page, person: Person) {
  await logIn(page, person)
  await expect(headingOf(page, 'Account settings')).toBeVisible()
}

export const steps: Record<string, Step> = {
  ...factorSteps,
  ...discoverySteps,
  'asking for a reset link': {
    call: 'passwords/email/reset/start',
    open: async (page) => void (await page.goto('/forgot-password')),
    press: async (page, { organization, member }) => {
      await page.getByLabel('Organization').fill(organization.organization_slug)
      await page.getByLabel('Email').fill(member.email_address)
      await page.getByRole('button', { name: 'Send reset link' }).click()
    },
    unavailable: 'No link was sent',
    unconfirmed: 'a link may be on its way',
    goesOnTo: 'Check your email',
  },
  'setting a new password': {
    call: 'passwords/email/reset',
    open: (page, person) => openLink(page, person, 'reset'),
    press: (page, { password }) => setNewPassword(page, `${password} new`),
    unavailable: 'This try changed nothing and did not use up your link',
    unconfirmed: 'Try to log in with the new password',
    goesOnTo: 'Account settings',
  },
  'logging in': {
    call: 'passwords/authenticate',
    open: async (page) => void (await page.goto('/login')),
    press: (page, person) => submitLogIn(page, person),
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
  'logging in by a link': {
    call: 'magic_links/authenticate',
    open: (page, person) => openLink(page, person, 'login'),
    press: (page) => page.getByRole('button', { name: 'Continue' }).click(),
    unavailable: 'this try did not use up your link',
    unconfirmed: 'Your link may be used up',
    goesOnTo: 'Account settings',
  },
  'changing the password': {
    call: 'passwords/session/reset',
    open: openSettings,
    press: (page, { password }) => changePassword(page, `${password} new`),
    unavailable: 'This try did not change your password',
    unconfirmed: 'try to log in with the new password',
    goesOnTo: 'Account settings',
  },
  "confirming that it's you": {
    call: 'passwords/authenticate',
    open: async (page, person) => {
      await openSettings(page, person)
      await advance(person.organization, 301)
      await changePassword(page, `${person.password} new`)
      await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    },
    press: async (page, { password }) => {
      await page.getByLabel('Current password').fill(password)
      await page.getByRole('button', { name: 'Continue' }).click()
    },
    unavailable: 'Your password was not checked',
    unconfirmed: NOT_SURE,
    goesOnTo: 'Choose a new password',
  },
}

export const personFor = ({ who }: Step, make: MakePerson): Promise<Person> => (who ?? ((any) => any()))(make)

export const titles = { unavailable: SERVICE, unconfirmed: NOT_SURE }
