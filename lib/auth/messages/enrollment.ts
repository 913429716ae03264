import type { Message } from '../../form-state'
import type { startAuthenticatorApp } from '../authenticator-app'
import type { aboutTheOther } from '../second-step'
import type { sendCode } from '../text-message'
import { anyFactor, holderIsOver } from './second-factors'
import { type Failures, IN_A_MINUTE, NOT_SURE, OUT_OF_REACH, type RejectionOf } from './shared'

const cannotText: Message = {
  title: "We couldn't text you",
  text: "Messages can't reach that phone number now. Try again in a minute, or ask your administrator.",
}

const tooManyTexts: Message = {
  title: 'No code was sent',
  text: 'Too many were asked for. Use the newest one that you have, or try again in an hour.',
}

const CANNOT_USE = "That phone number can't be used"

const unusableNumber: Message = {
  title: CANNOT_USE,
  text: 'Check the number. If it is right, use another one: messages cannot be sent to this one.',
  field: 'phone_number',
}

/** An invited member whom Stytch does not take for active yet. */
const notActiveYet: Message = {
  title: 'Your account is not active yet',
  text: 'Ask your administrator to activate it, then log in again.',
}

/** Another log-in of the same member was faster, or the organization no longer takes the factor that there is. */
const setUpSince: Message = {
  title: 'You have a second step already',
  text: 'Log in again and use that one. If it is not offered there, ask your administrator to remove it.',
  ways: [{ href: '/login', text: 'Log in again' }],
}

const anotherIsProven: Record<(typeof aboutTheOther)[number], Message> = {
  insufficient_factors: setUpSince,
  session_enforced_factor_matching_session_required: setUpSince,
}

export const sendRejections: Record<RejectionOf<typeof sendCode>, Message | null> = {
  ...holderIsOver,
  ...anyFactor,
  ...anotherIsProven,
  limit_reached: tooManyTexts,
  action_available_only_for_active_members: notActiveYet,
  downstream_carrier_error: cannotText,
  duplicate_member_phone_number: {
    title: CANNOT_USE,
    text: 'Another member of your organization uses that number. Use one of your own.',
    field: 'phone_number',
  },
  duplicate_member_phone_number_for_member: {
    title: CANNOT_USE,
    text: 'Your account has another phone number already. Use that one, or ask your administrator to remove it.',
    field: 'phone_number',
  },
  invalid_phone_number: unusableNumber,
  invalid_phone_number_country_code: {
    title: CANNOT_USE,
    text: 'Messages cannot be sent to that country. Use a number of another one.',
    field: 'phone_number',
  },
  member_phone_number_not_found: cannotText,
  phone_number_not_found: cannotText,
  unsubscribed_phone_number: {
    title: "We couldn't text you",
    text: 'That phone number has stopped our messages. Text START to the number they came from, then try again.',
  },
}

/** The same where the number is known, and no field there to lead to. */
export const resendRejections = Object.fromEntries(
  Object.entries(sendRejections).map(([type, message]) => [type, message && { ...message, field: undefined }]),
) as typeof sendRejections

export const sendFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `No code was sent. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: 'A code may be on its way. Wait half a minute, then send a new code.' },
}

export const setUpRejections: Record<RejectionOf<typeof startAuthenticatorApp>, Message | null> = {
  ...holderIsOver,
  ...anyFactor,
  ...anotherIsProven,
  action_available_only_for_active_members: notActiveYet,
  active_totp_exists: {
    title: 'You have an authenticator app already',
    text: 'Log in again and use its code. If it is gone, use a recovery code or ask your administrator.',
    ways: [{ href: '/login', text: 'Log in again' }],
  },
  pending_totp_exists: {
    title: 'An authenticator app is being set up elsewhere',
    text: 'Finish it there, or try again in ten minutes.',
  },
}

export const setUpFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `Nothing was set up. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: 'Try again in a minute. If that fails, wait ten minutes.' },
}
