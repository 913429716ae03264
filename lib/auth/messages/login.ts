import type { logIn } from '../login'
import type { logInByLink } from '../login-link'
import type { Refusal } from './refusal'
import {
  type Failures,
  logInLimits,
  notOfThisBrowser,
  ofAnotherBrowser,
  paused,
  type RejectionOf,
  tooFast,
} from './shared'

/** One sentence for whatever a stranger could learn from: wrong password, unknown, locked, another method. */
const refusedLogin: Refusal = {
  title: 'didNotWork',
  text: 'refusedLogin',
  ways: [{ href: '/forgot-password', text: 'resetLink' }],
}

const refusedPassword: Refusal = {
  ...refusedLogin,
  text: 'refusedPassword',
}

/** Ours, and the same for addresses that nobody has. A reset link still works. */
const tooManyLogIns: Refusal = {
  title: 'tooManyTries',
  text: 'waitOrReset',
  limits: logInLimits,
  ways: [{ href: '/forgot-password', text: 'resetLink' }],
}

export const loginRejections: Record<RejectionOf<typeof logIn>, Refusal> = {
  invalid_email: refusedLogin,
  limit_reached: tooManyLogIns,
  member_not_found: refusedLogin,
  member_password_not_found: refusedLogin,
  member_reset_password: {
    title: 'newPasswordFirst',
    text: 'rightButLeaked',
    ways: [{ href: '/forgot-password', text: 'resetLink' }],
  },
  operation_restricted_by_organization_auth_methods: refusedLogin,
  organization_not_found: refusedLogin,
  too_many_requests: tooFast,
  unauthorized_credentials: refusedLogin,
  user_lock_limit_reached: refusedLogin,
}

/** Where the page itself says who it is about. */
export const knownMemberRejections: typeof loginRejections = {
  ...loginRejections,
  invalid_email: refusedPassword,
  member_not_found: refusedPassword,
  member_password_not_found: refusedPassword,
  operation_restricted_by_organization_auth_methods: refusedPassword,
  organization_not_found: refusedPassword,
  unauthorized_credentials: refusedPassword,
  user_lock_limit_reached: refusedPassword,
}

export const loginFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'notLoggedIn' },
  unconfirmed: { title: 'notSure', text: 'notLoggedInHere' },
}

export const loginLinkOfAnotherBrowser = ofAnotherBrowser('login', 'reset')

/** null: the link is over, which has a page of its own. */
export const loginLinkRejections: Record<RejectionOf<typeof logInByLink>, Refusal | null> = {
  ...notOfThisBrowser(loginLinkOfAnotherBrowser),
  invalid_token: null,
  magic_link_not_found: null,
  operation_restricted_by_organization_auth_methods: { title: 'noLoginLinks', text: 'askHowToLogIn', final: true },
  unable_to_auth_magic_link: null,
  user_lock_limit_reached: paused,
}

export const loginLinkFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'linkNotTried' },
  unconfirmed: {
    title: 'notSure',
    text: 'linkUnsure',
    ways: [{ href: '/login', text: 'logIn' }],
  },
}
