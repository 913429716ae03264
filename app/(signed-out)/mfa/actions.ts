'use server'

import { redirect } from 'next/navigation'
import { pickFactor, secondFactors } from '@/lib/auth/factor-table'
import { resendFailures, resendRejections } from '@/lib/auth/messages/enrollment'
import { verifyFailures } from '@/lib/auth/messages/second-factors'
import { memberReplaced } from '@/lib/auth/messages/shared'
import { sendCode } from '@/lib/auth/text-message'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { type Pending, requirePending, requireWaiting } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { forgetNamedPhones } from '@/lib/named-phone'
import { tooEarly } from '@/lib/resend'
import { clearSession, fallBack, noteInSession, proceed } from '@/lib/session'

/** The page's one form has two buttons, so that it has one state and one place for what went wrong. */
export async function codeAction(_: FormState, formData: FormData): Promise<FormState> {
  const pending = await requirePending()
  if (formData.get('member_id') !== pending.member_id) return toRejected(formData, memberReplaced)
  return formData.has('send') ? sendNewCode(pending, formData) : verify(pending, formData)
}

async function verify(pending: Pending, formData: FormData): Promise<FormState> {
  const factor = secondFactors[pickFactor(formData.get('factor'), pending.factors)]
  const form = await parseForm(factor.form, formData)
  if (form.state) return form.state

  const outcome = await factor.verify(pending, form.data.code, form.data.telemetry_id)
  switch (outcome.status) {
    case 'authenticated':
      await forgetNamedPhones()
      return redirect(await proceed(outcome))
    case 'rejected': {
      const message = factor.messageFor(outcome.error_type)
      if (message) return toRejected(formData, message)
      return redirect(await fallBack(pending, outcome.error_type))
    }
    default:
      return toRejected(formData, verifyFailures[outcome.status], outcome.reference)
  }
}

async function sendNewCode(pending: Pending, formData: FormData): Promise<FormState> {
  const early = tooEarly(pending.code_sent_at)
  if (early) return toRejected(formData, early)
  const result = await sendCode(pending, { locale: await readStytchLocale() })
  switch (result.status) {
    case 'answered':
      await noteInSession(pending, { code_sent_at: Date.now(), is_new_code: true })
      return redirect('/mfa?with=sms_otp')
    case 'rejected': {
      const message = resendRejections[result.error_type]
      if (message) return toRejected(formData, message)
      return redirect(await fallBack(pending, result.error_type))
    }
    default:
      return toRejected(formData, resendFailures[result.status], result.reference)
  }
}

export async function startOverAction(formData: FormData): Promise<void> {
  // Another tab may have finished the log-in, or begun another one: that is not to be dropped.
  const { member_id } = await requireWaiting('mfa_required')
  if (formData.get('member_id') !== member_id) redirect('/mfa')
  await clearSession()
  redirect('/login')
}
