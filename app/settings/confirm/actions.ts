'use server'

import { redirect } from 'next/navigation'
import { pickFactor, secondFactors } from '@/lib/auth/factor-table'
import { sendLoginLink } from '@/lib/auth/login-link'
import { resendFailures, resendRejections } from '@/lib/auth/messages/enrollment'
import { verifyFailures } from '@/lib/auth/messages/second-factors'
import { knownMailFailures, memberReplaced } from '@/lib/auth/messages/shared'
import { hasAny, usableFactors } from '@/lib/auth/second-factors'
import { sendCode } from '@/lib/auth/text-message'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requireMember, requireSession } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { startChallenge } from '@/lib/pkce'
import { tooEarly } from '@/lib/resend'
import { clearSession, noteInSession, proceed } from '@/lib/session'
import type { SignedIn } from '@/lib/session-state'

const SESSION_ENDED = '/login?notice=session_ended&return_to=%2Fsettings'

/** Mails a log-in link to the member's own address: opened in this browser, it joins the session. */
export async function confirmByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const session = await requireSession('/settings/confirm', 'session_ended')
  if (formData.get('member_id') !== session.member_id) return toRejected(formData, memberReplaced)
  const { organization_id: organization, email_address } = session
  const result = await sendLoginLink({
    organization,
    email_address,
    code_challenge: await startChallenge(),
    locale: await readStytchLocale(),
  })
  if (result.status !== 'accepted') return toRejected(formData, knownMailFailures[result.status], result.reference)
  return toDone(formData)
}

/** The page's one form has two buttons, so that it has one state and one place for what went wrong. */
export async function confirmByCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const { session, ...account } = await requireMember('/settings/confirm')
  if (formData.get('member_id') !== session.member_id) return toRejected(formData, memberReplaced)
  if (formData.has('send')) return sendNewCode(session, formData)
  const factors = usableFactors(account)
  if (!hasAny(factors)) return redirect('/settings/confirm')
  const factor = secondFactors[pickFactor(formData.get('factor'), factors)]
  const form = await parseForm(factor.form, formData)
  if (form.state) return form.state

  const outcome = await factor.verify(session, form.data.code, form.data.telemetry_id)
  switch (outcome.status) {
    case 'authenticated':
      return redirect(await proceed(outcome, { confirmed_at: Date.now() }))
    case 'rejected': {
      const message = factor.messageFor(outcome.error_type)
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, verifyFailures[outcome.status], outcome.reference)
  }
}

async function sendNewCode(session: SignedIn, formData: FormData): Promise<FormState> {
  const early = tooEarly(session.code_sent_at)
  if (early) return toRejected(formData, early)
  const result = await sendCode(session, { locale: await readStytchLocale() })
  switch (result.status) {
    case 'answered':
      await noteInSession(session, { code_sent_at: Date.now(), is_new_code: true })
      return redirect('/settings/confirm?with=sms_otp')
    case 'rejected': {
      const message = resendRejections[result.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, resendFailures[result.status], result.reference)
  }
}
