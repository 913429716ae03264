import type { Message } from '../../form-state'
import type { logIn } from '../login'
import type { logInByLink } from '../login-link'
import {
  anotherWay,
  type Failures,
  IN_A_MINUTE,
  NOT_SURE,
  notOfThisBrowser,
  OUT_OF_REACH,
  paused,
  type RejectionOf,
  tooFast,
} from './shared'

/** One sentence for whatever a stranger could learn from: wrong password, unknown, locked, another method. */
const refusedLogin: Message = {
  title: "That didn't work",
  text: 'Check the organization, the email and the password, or have a link emailed to you. After many wrong tries, logging in pauses for an hour.',
  ways: [{ href: '/forgot-password', text: 'Get a reset link' }],
}

const refusedPassword: Message = {
  ...refusedLogin,
  text: 'Check the password, or log in by another way that this page names. After many wrong tries, logging in pauses for an hour.',
}

/** Ours, and the same for addresses that nobody has. A reset link still works. */
const tooManyLogIns: Message = {
  title: 'Too many tries',
  text: 'Wait a quarter of an hour, or choose a new password with a reset link.',
  ways: [{ href: '/forgot-password', text: 'Get a reset link' }],
}

export const loginRejections: Record<RejectionOf<typeof logIn>, Message> = {
  invalid_email: refusedLogin,
  limit_reached: tooManyLogIns,
  member_not_found: refusedLogin,
  member_password_not_found: refusedLogin,
  member_reset_password: {
    title: 'Choose a new password first',
    text: 'Your password is right, but it is in a list of leaked passwords. A reset link lets you choose another one.',
    ways: [{ href: '/forgot-password', text: 'Get a reset link' }],
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
  unavailable: { title: OUT_OF_REACH, text: `You are not logged in. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: `You are not logged in here. ${IN_A_MINUTE}` },
}

export const loginLinkRejections: Record<RejectionOf<typeof logInByLink>, Message | null> = {
  ...notOfThisBrowser,
  invalid_token: null,
  magic_link_not_found: null,
  operation_restricted_by_organization_auth_methods: anotherWay,
  unable_to_auth_magic_link: null,
  user_lock_limit_reached: paused,
}

export const loginLinkFailures: Failures = {
  unavailable: {
    title: OUT_OF_REACH,
    text: `You are not logged in, and this try did not use up your link. ${IN_A_MINUTE}`,
  },
  unconfirmed: {
    title: NOT_SURE,
    text: 'Your link may be used up. Try once more, or log in another way.',
    ways: [{ href: '/login', text: 'Log in' }],
  },
}
