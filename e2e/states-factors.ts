import { expect } from '@playwright/test'
import {
  alertOf,
  askForLink,
  fieldOf,
  follow,
  headingOf,
  logIn,
  namePhone,
  openOrganizations,
  press,
  setNewPassword,
  verify,
} from './actions'
import { acme, makeMember, withApp, withoutFactor, withPhone } from './kit/members'
import { newPassword } from './kit/secrets'
import type { State } from './state'

// What there is to see between the first step of a log-in and its end, besides the forms.

const CODE = 'Enter your verification code'
const singleSignOn = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso', 'google_oauth'] }

const afterReset: State['open'] = async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
}

const openSetUp: State['open'] = async ({ page, member }) => {
  await logIn(page, member)
  await press(page, 'Use an authenticator app')
  await expect(fieldOf(page, 'Verification code')).toBeVisible()
}

const changed = 'Your new password is saved'

export const factorStates: Record<string, State> = {
  'after a reset': { route: '/mfa', who: withPhone, heading: CODE, open: afterReset, says: changed },
  'a new code was sent': {
    route: '/mfa',
    who: withPhone,
    needs: 'short waits',
    heading: CODE,
    open: async ({ page, member }) => {
      await logIn(page, member)
      await press(page, 'Send a new code')
    },
    says: 'Only the newest code works',
  },
  'a new code can be sent later': {
    route: '/mfa',
    who: { ...withPhone, organization: acme },
    application: 'one organization',
    heading: CODE,
    open: async ({ page, member }) => {
      await page.goto('/login')
      await fieldOf(page, 'Email').fill(member.email_address)
      await fieldOf(page, 'Password').fill(member.password)
      await press(page, 'Log in')
    },
    says: 'You can send a new code',
  },
  'the app or a text message': {
    route: '/mfa',
    who: { ...withApp, member: { has_totp: true, has_phone: true, default_mfa_method: 'totp' } },
    heading: CODE,
    open: ({ page, member }) => logIn(page, member),
    says: 'Use a text message',
  },
  'a phone was named': {
    route: '/mfa',
    who: withoutFactor,
    heading: CODE,
    open: async ({ page, member }) => {
      await logIn(page, member)
      await follow(page, 'Use text messages')
      await namePhone(page, member.phone)
    },
    says: 'Use another phone number',
  },
  'set up after a reset': {
    route: '/mfa/enroll',
    who: withoutFactor,
    heading: 'Set up a second step',
    open: afterReset,
    says: changed,
  },
  'a number that is none': {
    route: '/mfa/enroll/phone',
    who: withoutFactor,
    heading: 'Use text messages',
    open: async ({ page, member }) => {
      await logIn(page, member)
      await follow(page, 'Use text messages')
      await namePhone(page, '12')
    },
    says: 'Enter a phone number like',
  },
  'recovery codes to keep': {
    route: '/mfa/recovery-codes',
    who: withoutFactor,
    heading: 'Save your recovery codes',
    open: async (scene) => {
      await openSetUp(scene)
      await verify(scene.page, await scene.authenticator.code())
    },
  },
  'only ways that are elsewhere': {
    route: '/login/another-way',
    who: { organization: singleSignOn },
    heading: 'Log in another way',
    open: async (scene) => {
      await openOrganizations(scene.page, scene.member, scene.inbox)
      await scene.page.getByRole('button', { name: scene.member.organization.organization_name }).click()
    },
    says: 'Single sign-on (SSO)',
  },
  'another way after a reset': {
    route: '/login/another-way',
    heading: 'Log in another way',
    open: async (scene) => {
      await scene.faults.next('passwords/email/reset', { kind: 'primary_required' })
      await afterReset(scene)
    },
    says: changed,
  },
  'another way, a log-in link was sent': {
    route: '/login/another-way',
    heading: 'Check your email',
    open: async ({ page, member, faults }) => {
      await faults.next('passwords/authenticate', { kind: 'primary_required', allowed_auth_methods: ['magic_link'] })
      await logIn(page, member)
      await expect(headingOf(page, 'Log in another way')).toBeVisible()
      await press(page, 'Email me a log-in link')
    },
  },
  'organizations that ask for more': {
    route: '/organizations',
    heading: 'Choose your organization',
    open: async (scene) => {
      const { email_address } = scene.member
      await makeMember({ organization: { mfa_policy: 'REQUIRED_FOR_ALL' }, member: { email_address } })
      await makeMember({ organization: singleSignOn, member: { email_address, status: 'invited' } })
      await openOrganizations(scene.page, scene.member, scene.inbox)
    },
    says: 'You are invited',
  },
  'the list cannot be had': {
    route: '/organizations',
    heading: 'Choose your organization',
    open: async (scene) => {
      await scene.faults.fail('discovery/organizations', 'a failure at Stytch')
      await openOrganizations(scene.page, scene.member, scene.inbox)
    },
    says: "We couldn't get the list",
  },
  'another address was looked up since': {
    route: '/organizations',
    heading: 'Choose your organization',
    open: async (scene) => {
      await openOrganizations(scene.page, scene.member, scene.inbox)
      await expect(headingOf(scene.page, 'Choose your organization')).toBeVisible()
      const second = await scene.page.context().newPage()
      const other = await makeMember()
      await openOrganizations(second, other, scene.inbox.of(other))
      await expect(headingOf(second, 'Choose your organization')).toBeVisible()
      await second.close()
      await scene.page.getByRole('button', { name: scene.member.organization.organization_name }).click()
      await alertOf(scene.page).waitFor()
    },
    says: 'Another email address has been looked up since',
  },
}
