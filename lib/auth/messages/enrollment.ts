import type { startAuthenticatorApp } from '../authenticator-app'
import type { aboutTheOther } from '../second-step'
import type { sendCode } from '../text-message'
import type { Refusal } from './refusal'
import { anyFactor, holderIsOver } from './second-factors'
import type { Failures, RejectionOf } from './shared'

const cannotText: Refusal = { title: 'cannotText', text: 'cannotText' }

const tooManyTexts: Refusal = { title: 'noCodeSent', text: 'tooManyTexts' }

const unusableNumber: Refusal = {
  title: 'badPhone',
  text: 'badPhone',
  field: 'phone_number',
}

/** An invited member whom Stytch does not take for active yet. */
const notActiveYet: Refusal = {
  title: 'notActive',
  text: 'notActive',
  ways: [{ href: '/login', text: 'logInAgain' }],
}

/** Another log-in of the same member was faster, or the organization no longer takes the factor that there is. */
const setUpSince: Refusal = {
  title: 'hasSecondStep',
  text: 'hasSecondStep',
  ways: [{ href: '/login', text: 'logInAgain' }],
}

const anotherIsProven: Record<(typeof aboutTheOther)[number], Refusal> = {
  insufficient_factors: setUpSince,
  session_enforced_factor_matching_session_required: setUpSince,
}

export const sendRejections: Record<RejectionOf<typeof sendCode>, Refusal | null> = {
  ...holderIsOver,
  ...anyFactor,
  ...anotherIsProven,
  limit_reached: tooManyTexts,
  action_available_only_for_active_members: notActiveYet,
  downstream_carrier_error: cannotText,
  duplicate_member_phone_number: {
    title: 'badPhone',
    text: 'phoneOfOther',
    field: 'phone_number',
  },
  duplicate_member_phone_number_for_member: {
    title: 'badPhone',
    text: 'hasOtherPhone',
    field: 'phone_number',
  },
  invalid_phone_number: unusableNumber,
  invalid_phone_number_country_code: {
    title: 'badPhone',
    text: 'foreignPhone',
    field: 'phone_number',
  },
  member_phone_number_not_found: cannotText,
  phone_number_not_found: cannotText,
  unsubscribed_phone_number: { title: 'cannotText', text: 'unsubscribed' },
}

/** There is no field to lead to: where a number may be replaced, the page leads to that. */
const unusableKnownNumber: Refusal = { title: 'badPhone', text: 'badKnownPhone' }

/** The same where the number is known. */
export const resendRejections: typeof sendRejections = {
  ...sendRejections,
  duplicate_member_phone_number: unusableKnownNumber,
  duplicate_member_phone_number_for_member: unusableKnownNumber,
  invalid_phone_number: unusableKnownNumber,
  invalid_phone_number_country_code: unusableKnownNumber,
}

export const sendFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'codeNotSent' },
  unconfirmed: { title: 'notSure', text: 'codeMaybeSent' },
}

export const resendFailures: Failures = {
  ...sendFailures,
  unavailable: { title: 'outOfReach', text: 'newCodeNotSent' },
}

export const setUpRejections: Record<RejectionOf<typeof startAuthenticatorApp>, Refusal | null> = {
  ...holderIsOver,
  ...anyFactor,
  ...anotherIsProven,
  action_available_only_for_active_members: notActiveYet,
  active_totp_exists: {
    title: 'hasApp',
    text: 'hasApp',
    ways: [{ href: '/login', text: 'logInAgain' }],
  },
  pending_totp_exists: { title: 'appElsewhere', text: 'appElsewhere' },
}

export const setUpFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'setUpNotTried' },
  unconfirmed: { title: 'notSure', text: 'setUpUnsure' },
}
