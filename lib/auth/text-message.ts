import 'server-only'
import { z } from 'zod'
import type { StytchLocale } from '../i18n/languages'
import { codesOf, textsTo } from '../limits'
import { settle } from '../stytch/errors'
import { doneAnswer, fullAnswer } from './answers'
import { type Holder, toHolder } from './join'
import { toOutcomeOf } from './outcome'
import { aboutTheHolder, aboutTheOther, aboutTheTry } from './second-step'
import { sessionTerms } from './session-terms'

type Text = { locale: StytchLocale; mfa_phone_number?: string }

/**
 * Texts a new code to the member's own number, in the language of `locale`. It lives two minutes and ends the code before it.
 * With a `mfa_phone_number` (E.164), a member who has none gets that one.
 * Rejects a session that is over, numbers that cannot be texted now, a number that is somebody else's already, and a
 * new one for a member who has another factor that this log-in has not proven.
 * https://stytch.com/docs/b2b/api/otp-sms-send
 */
export async function sendCode(holder: Holder, { locale, mfa_phone_number }: Text) {
  return settle({
    endpoint: 'otps.sms.send',
    answer: doneAnswer,
    rejections: [
      ...aboutTheHolder,
      ...aboutTheOther,
      ...aboutTheTry,
      'action_available_only_for_active_members',
      'downstream_carrier_error',
      'duplicate_member_phone_number',
      'duplicate_member_phone_number_for_member',
      'invalid_phone_number',
      'invalid_phone_number_country_code',
      'member_phone_number_not_found',
      'phone_number_not_found',
      'unsubscribed_phone_number',
    ],
    limits: textsTo(holder.member_id, mfa_phone_number),
    run: (stytch) => stytch.otps.sms.send({ ...toHolder(holder), mfa_phone_number, locale }),
  })
}

/**
 * Completes a log-in, or adds to a session, with the six digits of a text message.
 * Rejects codes that are wrong, used, expired or malformed, a locked member, a session that is over.
 * https://stytch.com/docs/b2b/api/authenticate-otp-sms
 */
export async function verifyTextMessage(holder: Holder, code: string, telemetry_id?: string) {
  const settled = await settle({
    endpoint: 'otps.sms.authenticate',
    answer: fullAnswer,
    rejections: [...aboutTheHolder, ...aboutTheTry, 'invalid_code', 'otp_code_not_found', 'unable_to_auth_otp_code'],
    spends: { ...toHolder(holder), code },
    limits: codesOf(holder.member_id),
    run: (stytch) => stytch.otps.sms.authenticate({ ...toHolder(holder), code, ...sessionTerms({ telemetry_id }) }),
  })
  return toOutcomeOf(settled)
}

/**
 * Texts the first code to a new number (E.164). A number of the same member that is among those `named` before (E.164)
 * makes room for it as long as nobody has proven it: people mistype numbers. Rejects as `sendCode` does.
 */
export async function sendFirstCode(holder: Holder, text: Required<Text>, named: string[]) {
  const sent = await sendCode(holder, text)
  const isTaken = sent.status === 'rejected' && sent.error_type === 'duplicate_member_phone_number_for_member'
  if (!isTaken || named.length === 0) return sent
  // A proven number must never be replaced like this: whoever could do that would need no second factor.
  const current = await readPhoneNumber(holder)
  if (current.status !== 'answered') return current
  const { mfa_phone_number: taken, mfa_phone_number_verified: isProven } = current.answer.member
  if (isProven !== false || !named.includes(taken)) return sent
  const removed = await removePhoneNumber(holder)
  return removed.status === 'answered' ? sendCode(holder, text) : removed
}

const phoneAnswer = z.object({
  member: z.object({ mfa_phone_number: z.string(), mfa_phone_number_verified: z.boolean() }),
})

/** https://stytch.com/docs/b2b/api/get-member */
async function readPhoneNumber({ organization_id, member_id }: Holder) {
  return settle({
    endpoint: 'organizations.members.get',
    answer: phoneAnswer,
    rejections: [],
    run: (stytch) => stytch.organizations.members.get({ organization_id, member_id }),
  })
}

/** https://stytch.com/docs/b2b/api/delete-member-mfa-phone-number */
async function removePhoneNumber({ organization_id, member_id }: Holder) {
  return settle({
    endpoint: 'organizations.members.deleteMFAPhoneNumber',
    answer: doneAnswer,
    rejections: [],
    run: (stytch) => stytch.organizations.members.deleteMFAPhoneNumber({ organization_id, member_id }),
  })
}
