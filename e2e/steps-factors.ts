import { expect } from '@playwright/test'
import { buttonOf, follow, headingOf, logIn, namePhone, press, submitRecoveryCode, verify } from './actions'
import { saidPart } from './kit/language'
import { withApp, withoutFactor, withPhone } from './kit/members'
import type { Step } from './step'

// The actions around second factors: setting them up, answering with them, and confirming with them.

const openEnrollment: Step['open'] = async ({ page, member }) => {
  await logIn(page, member)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
}

const openAppCode: Step['open'] = async ({ page, member }) => {
  await logIn(page, member)
  await expect(page.getByText(saidPart('authenticator app shows now'))).toBeVisible()
}

const openTextCode: Step['open'] = async ({ page, member }) => {
  await logIn(page, member)
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
}

const openConfirm =
  (factor: string): Step['open'] =>
  async ({ page, signIn }) => {
    await signIn()
    await page.goto(`/settings/confirm?with=${factor}`)
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  }

const enterAppCode: Step['press'] = async ({ page, authenticator }) => verify(page, await authenticator.code())
const sendNewCode: Step['press'] = ({ page }) => press(page, 'Send a new code')

const notChecked = { unavailable: 'Your code was not checked', unconfirmed: 'Try the code once more' }
const notSent = { unavailable: 'No code was sent', unconfirmed: 'A code may be on its way' }
const notSentAnew = { ...notSent, unavailable: 'No new code was sent' }

export const factorSteps: Record<string, Step> = {
  'entering a code of the app': {
    route: '/mfa',
    heading: 'Enter your verification code',
    call: 'totp/authenticate',
    who: withApp,
    open: openAppCode,
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'using a recovery code': {
    route: '/mfa',
    heading: 'Enter a recovery code',
    call: 'recovery_codes/recover',
    who: withApp,
    open: async (scene) => {
      await openAppCode(scene)
      await follow(scene.page, 'Use a recovery code')
      await expect(headingOf(scene.page, 'Enter a recovery code')).toBeVisible()
    },
    press: async ({ page, authenticator }) => {
      const [code = ''] = await authenticator.recoveryCodes()
      await submitRecoveryCode(page, code)
    },
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'beginning to set up an app': {
    route: '/mfa/enroll',
    heading: 'Set up a second step',
    call: 'totp',
    who: withoutFactor,
    open: openEnrollment,
    press: ({ page }) => press(page, 'Use an authenticator app'),
    unavailable: 'Nothing was set up',
    unconfirmed: 'If that fails, wait ten minutes',
    goesOnTo: 'Set up your authenticator app',
  },
  'completing the set-up of an app': {
    route: '/mfa/enroll/totp',
    heading: 'Set up your authenticator app',
    call: 'totp/authenticate',
    who: withoutFactor,
    open: async (scene) => {
      await openEnrollment(scene)
      await press(scene.page, 'Use an authenticator app')
      await expect(headingOf(scene.page, 'Set up your authenticator app')).toBeVisible()
    },
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Save your recovery codes',
  },
  'naming a phone': {
    route: '/mfa/enroll/phone',
    heading: 'Use text messages',
    call: 'otps/sms/send',
    who: withoutFactor,
    notes: true,
    open: async (scene) => {
      await openEnrollment(scene)
      await follow(scene.page, 'Use text messages')
      await expect(headingOf(scene.page, 'Use text messages')).toBeVisible()
    },
    press: ({ page, member }) => namePhone(page, member.phone),
    ...notSent,
    goesOnTo: 'Enter your verification code',
  },
  'confirming with the app': {
    route: '/settings/confirm',
    heading: 'Enter your verification code',
    call: 'totp/authenticate',
    who: { member: { has_totp: true } },
    open: openConfirm('totp'),
    press: enterAppCode,
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'having a code texted to confirm': {
    route: '/settings/confirm',
    heading: 'Enter your verification code',
    call: 'otps/sms/send',
    who: { member: { has_phone: true } },
    open: openConfirm('sms_otp'),
    press: ({ page }) => buttonOf(page, 'Send code').or(buttonOf(page, 'Send a new code')).click(),
    ...notSentAnew,
    goesOnTo: 'Enter your verification code',
  },
  'entering a code': {
    route: '/mfa',
    heading: 'Enter your verification code',
    call: 'otps/sms/authenticate',
    who: withPhone,
    open: openTextCode,
    press: async ({ page, inbox }) => verify(page, await inbox.code()),
    ...notChecked,
    goesOnTo: 'Account settings',
  },
  'sending a new code': {
    needs: 'short waits',
    route: '/mfa',
    heading: 'Enter your verification code',
    call: 'otps/sms/send',
    who: withPhone,
    open: openTextCode,
    press: sendNewCode,
    ...notSentAnew,
    goesOnTo: 'Enter your verification code',
  },
}
