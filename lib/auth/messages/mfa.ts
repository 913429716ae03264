import type { Message } from '../../form-state'
import type { sendCode, verifyCode } from '../mfa'
import {
  anotherWay,
  type Failures,
  IN_A_MINUTE,
  NOT_SURE,
  OUT_OF_REACH,
  paused,
  type RejectionOf,
  tooFast,
} from './shared'

/** null: the pending log-in is over, which /login explains. */
export const verifyRejections: Record<RejectionOf<typeof verifyCode>, Message | null> = {
  intermediate_session_not_found: null,
  invalid_code: { title: "That code isn't right", text: 'A code has 6 digits.', field: 'code' },
  invalid_intermediate_session_token_for_organization: null,
  invalid_session_token: null,
  operation_restricted_by_organization_mfa_methods: anotherWay,
  otp_code_not_found: {
    title: "That code isn't right",
    text: "That isn't the newest code. Check your latest message, or send a new code.",
    field: 'code',
  },
  too_many_requests: tooFast,
  unable_to_auth_otp_code: {
    title: 'That code is over',
    text: 'Codes work once, for two minutes. Send a new code.',
    field: 'code',
  },
  user_lock_limit_reached: paused,
}

export const verifyFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `Your code was not checked. Try the same code again in a minute.` },
  unconfirmed: {
    title: NOT_SURE,
    text: 'Try the code once more. If that fails, send a new code or start over.',
  },
}

const cannotText: Message = {
  title: "We couldn't text you",
  text: "Messages can't reach that phone number now. Try again in a minute, or ask your administrator.",
}

export const sendRejections: Record<RejectionOf<typeof sendCode>, Message | null> = {
  downstream_carrier_error: cannotText,
  intermediate_session_not_found: null,
  invalid_intermediate_session_token_for_organization: null,
  invalid_phone_number: cannotText,
  invalid_phone_number_country_code: cannotText,
  invalid_session_token: null,
  member_phone_number_not_found: cannotText,
  operation_restricted_by_organization_mfa_methods: anotherWay,
  phone_number_not_found: cannotText,
  too_many_requests: tooFast,
  unsubscribed_phone_number: {
    title: "We couldn't text you",
    text: 'That phone number has stopped our messages. Text START to the number they came from, then send a new code.',
  },
  user_lock_limit_reached: paused,
}

export const sendFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `No code was sent. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: 'A code may be on its way. Wait half a minute, then send a new code.' },
}
