import { expect } from '@playwright/test'
import { askForLoginLink, changePassword, follow, followLink, headingOf, logIn, submitRecoveryCode } from './actions'
import { withApp } from './kit/members'
import { newPassword } from './kit/secrets'
import type { State } from './state'

// What members who are signed in see, besides the forms.

const SETTINGS = 'Account settings'

export const settingsStates: Record<string, State> = {
  'somebody is signed in': {
    route: '/',
    heading: SETTINGS,
    open: async ({ page, signIn }) => {
      await signIn()
      await page.goto('/')
    },
  },
  'the password was changed': {
    route: '/settings',
    heading: SETTINGS,
    open: async ({ page, signIn }) => {
      await signIn()
      await changePassword(page, newPassword())
    },
    says: 'Other devices were signed out',
  },
  'a recovery code was used': {
    route: '/settings',
    who: withApp,
    heading: SETTINGS,
    open: async ({ page, member, authenticator }) => {
      const [code = ''] = await authenticator.recoveryCodes()
      await logIn(page, member)
      await follow(page, 'Use a recovery code')
      await submitRecoveryCode(page, code)
    },
    says: '9 recovery codes are left',
  },
  'a member with roles and factors': {
    route: '/settings',
    who: { member: { has_phone: true, has_totp: true, roles: ['billing_clerk'], name: 'Ada Lovelace' } },
    heading: SETTINGS,
    open: ({ signIn }) => signIn(),
    says: 'Billing clerk',
  },
  'a member without a password must confirm': {
    route: '/settings',
    who: { member: { password: undefined } },
    heading: SETTINGS,
    open: async ({ page, member, inbox, clock }) => {
      await askForLoginLink(page, member)
      await expect(headingOf(page, 'Check your email')).toBeVisible()
      await followLink(page, (await inbox.mail()).login)
      await expect(headingOf(page, SETTINGS)).toBeVisible()
      await clock.advance({ minutes: 5, seconds: 1 })
      await changePassword(page, newPassword())
    },
    says: 'Choose how to confirm',
  },
  'every way to confirm': {
    route: '/settings/confirm',
    who: { member: { has_phone: true, has_totp: true } },
    heading: "Confirm it's you",
    open: async ({ page, signIn }) => {
      await signIn()
      await page.goto('/settings/confirm')
    },
    says: 'Use a text message',
  },
  'Stytch cannot be asked': {
    route: '/unavailable',
    heading: 'Not available right now',
    open: ({ page }) => page.goto('/unavailable?reference=1a2b3c4d'),
    says: 'Reference 1a2b3c4d',
  },
  'the application has failed': {
    route: '/fault',
    heading: 'Something went wrong',
    open: ({ page }) => page.goto('/fault?reference=1a2b3c4d'),
    says: 'Reference 1a2b3c4d',
  },
}
