import { readCode, totpOf } from './emulator'
import {
  expect,
  headingOf,
  logIn,
  type MakePerson,
  makePersonWithApp,
  makePersonWithPhone,
  newPhone,
  verify,
} from './fixtures'
import type { Step } from './step'

// The actions around second factors: setting them up, answering with them, and confirming with them.

const makeEnrolling = (make: MakePerson) => make({ organization: { mfa_policy: 'REQUIRED_FOR_ALL' } })

const makeSignedInWithPhone = (make: MakePerson) =>
  make({ member: { mfa_phone_number: newPhone(), mfa_phone_number_verified: true } })

const openEnrollment: Step['open'] = async (page, person) => {
  await logIn(page, person)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
}

const openAppCode: Step['open'] = async (page, person) => {
  await logIn(page, person)
  await expect(page.getByText('authenticator app shows now')).toBeVisible()
}

const enterAppCode: Step['press'] = async (page, { member }) => verify(page, (await totpOf(member)).code)

const notChecked = { unavailable: 'Your code was not checked', unconfirmed: 'Try the code once more' }

export const factorSteps: Record<string, Step> = {
  'entering a code of the app': {
    call: 'totp/authenticate',
    who: makePersonWithApp,
    open: openAppCode,
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'using a recovery code': {
    call: 'recovery_codes/recover',
    who: makePersonWithApp,
    open: async (page, person) => {
      await openAppCode(page, person)
      await page.getByRole('link', { name: 'Use a recovery code' }).click()
      await expect(headingOf(page, 'Enter a recovery code')).toBeVisible()
    },
    press: async (page, { member }) => {
      await page.getByLabel('Recovery code').fill((await totpOf(member)).recovery_codes[0] ?? '')
      await page.getByRole('button', { name: 'Verify' }).click()
    },
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'beginning to set up an app': {
    call: 'totp',
    who: makeEnrolling,
    open: openEnrollment,
    press: (page) => page.getByRole('button', { name: 'Use an authenticator app' }).click(),
    unavailable: 'Nothing was set up',
    unconfirmed: 'If that fails, wait ten minutes',
    goesOnTo: 'Set up your authenticator app',
  },
  'completing the set-up of an app': {
    call: 'totp/authenticate',
    who: makeEnrolling,
    open: async (page, person) => {
      await openEnrollment(page, person)
      await page.getByRole('button', { name: 'Use an authenticator app' }).click()
      await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
    },
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Keep your recovery codes',
  },
  'naming a phone': {
    call: 'otps/sms/send',
    who: makeEnrolling,
    notes: true,
    open: async (page, person) => {
      await openEnrollment(page, person)
      await page.getByRole('link', { name: 'Use text messages' }).click()
      await expect(headingOf(page, 'Use text messages')).toBeVisible()
    },
    press: async (page, { phone }) => {
      await page.getByLabel('Phone number').fill(phone)
      await page.getByRole('button', { name: 'Send code' }).click()
    },
    unavailable: 'No code was sent',
    unconfirmed: 'A code may be on its way',
    goesOnTo: 'Enter your verification code',
  },
  'confirming with the app': {
    call: 'totp/authenticate',
    who: (make) => make({ member: { has_totp: true } }),
    open: async (page, person) => {
      await logIn(page, person)
      await expect(headingOf(page, 'Account settings')).toBeVisible()
      await page.goto('/settings/confirm?with=totp')
      await expect(page.getByLabel('Verification code')).toBeVisible()
    },
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'having a code texted to confirm': {
    call: 'otps/sms/send',
    who: makeSignedInWithPhone,
    open: async (page, person) => {
      await logIn(page, person)
      await expect(headingOf(page, 'Account settings')).toBeVisible()
      await page.goto('/settings/confirm?with=sms_otp')
      await expect(page.getByLabel('Verification code')).toBeVisible()
    },
    press: (page) => page.getByRole('button', { name: 'Send a new code' }).click(),
    unavailable: 'No code was sent',
    unconfirmed: 'A code may be on its way',
    goesOnTo: 'Enter your verification code',
  },
  'entering a code': {
    call: 'otps/sms/authenticate',
    who: makePersonWithPhone,
    open: async (page, person) => {
      await logIn(page, person)
      await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    },
    press: async (page, { phone }) => verify(page, await readCode(phone)),
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'sending a new code': {
    call: 'otps/sms/send',
    who: makePersonWithPhone,
    open: async (page, person) => {
      await logIn(page, person)
      await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    },
    press: (page) => page.getByRole('button', { name: 'Send a new code' }).click(),
    unavailable: 'No code was sent',
    unconfirmed: 'A code may be on its way',
    goesOnTo: 'Enter your verification code',
  },
}
