'use server'

import { redirect } from 'next/navigation'
import { startAuthenticatorApp, verifyAuthenticatorApp } from '@/lib/auth/authenticator-app'
import { sendFailures, sendRejections, setUpFailures, setUpRejections } from '@/lib/auth/messages/enrollment'
import { authenticatorAppRejections, verifyFailures } from '@/lib/auth/messages/second-factors'
import { memberReplaced } from '@/lib/auth/messages/shared'
import { codeForm, phoneForm } from '@/lib/auth/schemas'
import { sendFirstCode } from '@/lib/auth/text-message'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requireEnrolling } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { forgetNamedPhones, readNamedPhones, rememberNamedPhone } from '@/lib/named-phone'
import { tooEarly } from '@/lib/resend'
import { fallBack, noteInSession, proceed } from '@/lib/session'

/** Begins to set up an authenticator app. Its secret stays in the sealed session until it is confirmed. */
export async function startAppAction(_: FormState, formData: FormData): Promise<FormState> {
  const pending = await requireEnrolling()
  if (formData.get('member_id') !== pending.member_id) return toRejected(formData, memberReplaced)
  if (!pending.enrollable.includes('totp')) return redirect('/mfa/enroll')
  const result = await startAuthenticatorApp(pending)
  switch (result.status) {
    case 'answered':
      await noteInSession(pending, { new_totp: result.answer })
      return redirect('/mfa/enroll/totp')
    case 'rejected': {
      // What Stytch has in mind may be the one that this browser has begun.
      if (result.error_type === 'pending_totp_exists' && pending.new_totp) return redirect('/mfa/enroll/totp')
      const message = setUpRejections[result.error_type]
      if (message) return toRejected(formData, message)
      return redirect(await fallBack(pending, result.error_type))
    }
    default:
      return toRejected(formData, setUpFailures[result.status], result.reference)
  }
}

export async function confirmAppAction(_: FormState, formData: FormData): Promise<FormState> {
  const pending = await requireEnrolling()
  if (formData.get('member_id') !== pending.member_id) return toRejected(formData, memberReplaced)
  if (!pending.new_totp) return redirect('/mfa/enroll')
  const form = await parseForm(codeForm, formData)
  if (form.state) return form.state

  const outcome = await verifyAuthenticatorApp(pending, form.data.code, form.data.telemetry_id)
  switch (outcome.status) {
    case 'authenticated':
      await forgetNamedPhones()
      return redirect(await proceed(outcome, { recovery_codes: pending.new_totp.recovery_codes }))
    case 'rejected': {
      const message = authenticatorAppRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      return redirect(await fallBack(pending, outcome.error_type))
    }
    default:
      return toRejected(formData, verifyFailures[outcome.status], outcome.reference)
  }
}

/** After these, Stytch may have linked the number that could not be texted. */
const mayHaveLinked = new Set<string>([
  'downstream_carrier_error',
  'invalid_phone_number_country_code',
  'unsubscribed_phone_number',
])

/** Texts the first code to a number. */
export async function sendFirstCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const pending = await requireEnrolling()
  if (formData.get('member_id') !== pending.member_id) return toRejected(formData, memberReplaced)
  if (!pending.enrollable.includes('sms_otp')) return redirect('/mfa/enroll')
  const form = await parseForm(phoneForm, formData)
  if (form.state) return form.state
  const early = tooEarly(pending.code_sent_at)
  if (early) return toRejected(formData, early)

  const { member_id } = pending
  const { phone_number } = form.data
  const text = { mfa_phone_number: phone_number, locale: await readStytchLocale() }
  const result = await sendFirstCode(pending, text, await readNamedPhones(member_id))
  switch (result.status) {
    case 'answered':
      await rememberNamedPhone(member_id, phone_number)
      await noteInSession(pending, {
        factors: ['sms_otp'],
        phone_number_ending: phone_number.slice(-2),
        code_sent_at: Date.now(),
        new_totp: undefined,
      })
      return redirect('/mfa')
    case 'rejected': {
      const message = sendRejections[result.error_type]
      if (!message) return redirect(await fallBack(pending, result.error_type))
      if (mayHaveLinked.has(result.error_type)) await rememberNamedPhone(member_id, phone_number)
      return toRejected(formData, message)
    }
    default:
      if (result.status === 'unconfirmed') await rememberNamedPhone(member_id, phone_number)
      return toRejected(formData, sendFailures[result.status], result.reference)
  }
}
