import type { Message } from '../../form-state'
import type { changePassword, confirmMember } from '../change-password'
import type { resetPassword } from '../password-reset'
import type { Strength } from '../password-strength'
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

const leakedPassword: Message = {
  title: "That password can't be used",
  text: 'This password is in a list of leaked passwords. Choose another one.',
  field: 'password',
}

const weakPassword: Message = {
  title: "That password can't be used",
  text: 'This password is too easy to guess. Three or four unrelated words work well.',
  field: 'password',
}

/** null: the link is over, which has a page of its own. */
export const resetRejections: Record<RejectionOf<typeof resetPassword>, Message | null> = {
  ...notOfThisBrowser,
  breached_password: leakedPassword,
  invalid_token: null,
  operation_restricted_by_organization_auth_methods: anotherWay,
  unable_to_auth_password_reset_token: null,
  user_lock_limit_reached: paused,
  weak_password: weakPassword,
}

export const resetFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `This try changed nothing and did not use up your link. ${IN_A_MINUTE}` },
  unconfirmed: {
    title: "We couldn't confirm the change",
    text: 'Try to log in with the new password. If that fails, ask for a new link.',
    ways: [
      { href: '/login', text: 'Log in' },
      { href: '/forgot-password', text: 'Ask for a new link' },
    ],
  },
}

/** null: the session is over, or too old; both lead to another form. */
export const changeRejections: Record<RejectionOf<typeof changePassword>, Message | null> = {
  breached_password: leakedPassword,
  invalid_session_token: null,
  operation_restricted_by_organization_auth_methods: anotherWay,
  session_not_found: null,
  session_too_old_to_reset_password: null,
  weak_password: weakPassword,
}

export const changeFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `This try did not change your password. ${IN_A_MINUTE}` },
  unconfirmed: {
    title: "We couldn't confirm the change",
    text: 'Log out, then try to log in with the new password. If that fails, the old one still works.',
  },
}

const wrongPassword: Message = {
  title: "That didn't work",
  text: "That isn't your current password. Try again, or log out and choose a new one with a reset link.",
  field: 'password',
}

export const confirmRejections: Record<RejectionOf<typeof confirmMember>, Message | null> = {
  invalid_session_token: null,
  limit_reached: {
    title: 'Too many tries',
    text: "Wait a quarter of an hour, or confirm that it's you another way.",
    ways: [{ href: '/settings/confirm', text: "Confirm it's you another way" }],
  },
  member_not_found: null,
  member_password_not_found: wrongPassword,
  member_reset_password: {
    title: 'Choose a new password first',
    text: 'That password is right, but it is in a list of leaked passwords. A reset link lets you choose another one.',
    ways: [
      { href: '/forgot-password', text: 'Get a reset link' },
      { href: '/settings/confirm', text: "Confirm it's you another way" },
    ],
  },
  member_session_member_id_mismatch: null,
  operation_restricted_by_organization_auth_methods: anotherWay,
  session_not_found: null,
  too_many_requests: tooFast,
  unauthorized_credentials: wrongPassword,
  user_lock_limit_reached: paused,
}

export const confirmFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `Your password was not checked. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: IN_A_MINUTE },
}

/** A refusal of a password, with what Stytch's own check says about it. */
export function withAdvice(message: Message, refused: { error_type: string; advice?: string[] }): Message {
  return refused.advice?.length ? { ...message, text: `${message.text} ${refused.advice.join(' ')}` } : message
}

/** What is said while a password is typed. */
export function toHint(strength: Strength | { status: 'unknown' }): string {
  if (strength.status === 'unknown') return ''
  if (strength.status === 'strong') return 'This password is strong enough.'
  if (strength.error_type === 'breached_password') return leakedPassword.text
  return `Not strong enough yet. ${strength.advice.slice(0, 2).join(' ')}`
}
