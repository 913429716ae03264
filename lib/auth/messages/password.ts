import type { Words } from '../../i18n/words'
import type { changePassword, confirmMember } from '../change-password'
import type { resetPassword } from '../password-reset'
import type { Strength } from '../password-strength'
import { type Advice, toSentences } from './advice'
import type { Refusal } from './refusal'
import {
  type Failures,
  logInLimits,
  noPasswords,
  notOfThisBrowser,
  ofAnotherBrowser,
  paused,
  type RejectionOf,
  tooFast,
} from './shared'

const leakedPassword: Refusal = {
  title: 'badPassword',
  text: 'leaked',
  field: 'password',
}

const weakPassword: Refusal = {
  title: 'badPassword',
  text: 'weak',
  field: 'password',
}

export const resetLinkOfAnotherBrowser = ofAnotherBrowser('reset', 'login')

/** null: the link is over, which has a page of its own. */
export const resetRejections: Record<RejectionOf<typeof resetPassword>, Refusal | null> = {
  ...notOfThisBrowser(resetLinkOfAnotherBrowser),
  breached_password: leakedPassword,
  invalid_token: null,
  operation_restricted_by_organization_auth_methods: { ...noPasswords, ways: [{ href: '/login', text: 'logIn' }] },
  unable_to_auth_password_reset_token: null,
  user_lock_limit_reached: paused,
  weak_password: weakPassword,
}

export const resetFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'resetNotTried' },
  unconfirmed: {
    title: 'notSureOfChange',
    text: 'resetUnsure',
    ways: [
      { href: '/login', text: 'logIn' },
      { href: '/forgot-password', text: 'newLink' },
    ],
  },
}

/** null: the session is over, or too old; both lead to another form. */
export const changeRejections: Record<RejectionOf<typeof changePassword>, Refusal | null> = {
  breached_password: leakedPassword,
  invalid_session_token: null,
  operation_restricted_by_organization_auth_methods: noPasswords,
  session_not_found: null,
  session_too_old_to_reset_password: null,
  weak_password: weakPassword,
}

export const changeFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'changeNotTried' },
  unconfirmed: { title: 'notSureOfChange', text: 'changeUnsure' },
}

const wrongPassword: Refusal = {
  title: 'didNotWork',
  text: 'wrongCurrent',
  field: 'password',
}

export const confirmRejections: Record<RejectionOf<typeof confirmMember>, Refusal | null> = {
  invalid_session_token: null,
  limit_reached: {
    title: 'tooManyTries',
    text: 'waitOrConfirm',
    limits: logInLimits,
    ways: [{ href: '/settings/confirm', text: 'confirmAnotherWay' }],
  },
  member_not_found: null,
  member_password_not_found: wrongPassword,
  member_reset_password: {
    title: 'newPasswordFirst',
    text: 'rightButLeaked',
    ways: [
      { href: '/forgot-password', text: 'resetLink' },
      { href: '/settings/confirm', text: 'confirmAnotherWay' },
    ],
  },
  member_session_member_id_mismatch: null,
  operation_restricted_by_organization_auth_methods: noPasswords,
  session_not_found: null,
  too_many_requests: tooFast,
  unauthorized_credentials: wrongPassword,
  user_lock_limit_reached: paused,
}

export const confirmFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'notChecked' },
  unconfirmed: { title: 'notSure', text: 'inAMinute' },
}

/** A refusal of a password, with what Stytch's own check says about it. */
export const withAdvice = (refusal: Refusal, refused: { error_type: string; advice?: Advice[] }): Refusal => ({
  ...refusal,
  advice: refused.advice ?? [],
})

/** What is said while a password is typed: of all advice what there is to do, so that it fits its room in every language. */
export function toHint(strength: Strength | { status: 'unknown' }, words: Words): string {
  const { advice, texts } = words
  if (strength.status === 'unknown') return ''
  if (strength.status === 'strong') return advice.strong
  if (strength.error_type === 'breached_password') return texts.leaked
  return [advice.weak, ...toSentences(strength.advice.slice(-1), words)].join(' ')
}
