import { expect } from '@playwright/test'
import {
  changePassword,
  confirmPassword,
  headingOf,
  press,
  setNewPassword,
  submitLogIn,
  submitResetRequest,
} from './actions'
import type { Step } from './step'
import { discoverySteps } from './steps-discovery'
import { factorSteps } from './steps-factors'
import { openMailedLink } from './steps-mail'

export const titles = { unavailable: "The sign-in service can't be used right now", unconfirmed: "We couldn't confirm" }

export const steps: Record<string, Step> = {
  ...factorSteps,
  ...discoverySteps,
  'asking for a reset link': {
    route: '/forgot-password',
    heading: 'Forgot your password?',
    call: 'passwords/email/reset/start',
    open: ({ page }) => page.goto('/forgot-password'),
    press: ({ page, member }) => submitResetRequest(page, member),
    unavailable: 'No link was sent',
    unconfirmed: 'a link may be on its way',
    goesOnTo: 'Check your email',
  },
  'setting a new password': {
    route: '/reset-password',
    heading: 'Choose a new password',
    call: 'passwords/email/reset',
    open: (scene) => openMailedLink(scene, 'reset'),
    press: ({ page, member }) => setNewPassword(page, `${member.password} new`),
    unavailable: 'Nothing was changed this time, and your link was not used',
    unconfirmed: 'Try to log in with the new password',
    goesOnTo: 'Account settings',
  },
  'logging in': {
    route: '/login',
    heading: 'Log in',
    call: 'passwords/authenticate',
    open: ({ page }) => page.goto('/login'),
    press: ({ page, member }) => submitLogIn(page, member),
    unavailable: 'You are not logged in',
    unconfirmed: 'You are not logged in here',
    goesOnTo: 'Account settings',
  },
  'logging in by a link': {
    route: '/login/link',
    heading: /^Log in to /,
    call: 'magic_links/authenticate',
    open: (scene) => openMailedLink(scene, 'login'),
    press: ({ page }) => press(page, 'Continue'),
    unavailable: 'your link was not used this time',
    unconfirmed: 'Your link may be used up',
    goesOnTo: 'Account settings',
  },
  'changing the password': {
    route: '/settings',
    heading: 'Account settings',
    call: 'passwords/session/reset',
    open: ({ signIn }) => signIn(),
    press: ({ page, member }) => changePassword(page, `${member.password} new`),
    unavailable: 'Your password was not changed this time',
    unconfirmed: 'try to log in with the new password',
    goesOnTo: 'Account settings',
  },
  "confirming that it's you": {
    route: '/settings',
    heading: "Confirm it's you",
    call: 'passwords/authenticate',
    open: async ({ page, member, clock, signIn }) => {
      await signIn()
      await clock.advance({ minutes: 5, seconds: 1 })
      await changePassword(page, `${member.password} new`)
      await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    },
    press: ({ page, member }) => confirmPassword(page, member.password),
    unavailable: 'Your password was not checked',
    unconfirmed: titles.unconfirmed,
    goesOnTo: 'Choose a new password',
  },
}

export function stepNamed(name: string): Step {
  const step = steps[name]
  if (!step) throw new Error(`There is no step "${name}".`)
  return step
}
