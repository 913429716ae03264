import { expect } from '@playwright/test'
import {
  askForOrganizations,
  chooseOrganization,
  headingOf,
  logIn,
  openOrganizations,
  press,
  submitLoginLinkRequest,
  submitPassword,
} from './actions'
import type { Step } from './step'
import { discoveryLink } from './steps-mail'

// The actions of people without a password, without the name of their organization, or on the way to another factor.

const noLink = { unavailable: 'No link was sent', unconfirmed: 'a link may be on its way' }

export const discoverySteps: Record<string, Step> = {
  'asking for a log-in link': {
    route: '/login',
    heading: 'Log in',
    call: 'magic_links/email/login_or_signup',
    open: ({ page }) => page.goto('/login'),
    press: ({ page, member }) => submitLoginLinkRequest(page, member),
    ...noLink,
    goesOnTo: 'Check your email',
  },
  'asking for a link to confirm': {
    route: '/settings/confirm',
    heading: "Confirm it's you",
    call: 'magic_links/email/login_or_signup',
    open: async ({ page, signIn }) => {
      await signIn()
      await page.goto('/settings/confirm')
      await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    },
    press: ({ page }) => press(page, 'Email me a link'),
    ...noLink,
    unconfirmed: 'A link may be on its way',
    goesOnTo: 'Check your email',
  },
  'logging in another way': {
    route: '/login/another-way',
    heading: 'Log in another way',
    call: 'passwords/authenticate',
    open: async ({ page, member, faults }) => {
      await faults.next('passwords/authenticate', { kind: 'primary_required', allowed_auth_methods: ['password'] })
      await logIn(page, member)
      await expect(headingOf(page, 'Log in another way')).toBeVisible()
    },
    press: ({ page, member }) => submitPassword(page, member.password),
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
  'asking for the organizations': {
    route: '/login/discovery',
    heading: 'Find your organization',
    call: 'magic_links/email/discovery/send',
    open: ({ page }) => page.goto('/login/discovery'),
    press: ({ page, member }) => askForOrganizations(page, member.email_address),
    ...noLink,
    goesOnTo: 'Check your email',
  },
  'opening the list of organizations': {
    route: '/login/discovery/link',
    heading: 'Find your organization',
    call: 'magic_links/discovery/authenticate',
    open: async (scene) => scene.page.goto(await discoveryLink(scene)),
    press: ({ page }) => press(page, 'Continue'),
    unavailable: 'Your link was not used this time',
    unconfirmed: 'Your link may be used up',
    goesOnTo: 'Choose your organization',
  },
  'choosing an organization': {
    route: '/organizations',
    heading: 'Choose your organization',
    call: 'discovery/intermediate_sessions/exchange',
    open: async (scene) => {
      await openOrganizations(scene.page, scene.member, scene.inbox)
      await expect(headingOf(scene.page, 'Choose your organization')).toBeVisible()
    },
    press: ({ page, member }) => chooseOrganization(page, member),
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
}
