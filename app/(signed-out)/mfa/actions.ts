'use server'

import { redirect } from 'next/navigation'
import { sendFailures, sendRejections, verifyFailures, verifyRejections } from '@/lib/auth/messages/mfa'
import { sendCode, verifyCode } from '@/lib/auth/mfa'
import { codeForm } from '@/lib/auth/schemas'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requirePending } from '@/lib/guards'
import { clearSession, type PendingSession, pageAfter, saveCodeSent, saveSession } from '@/lib/session'

const ENDED = '/login?notice=mfa_ended'

/** The page's one form has two buttons, so that it has one state and one place for what went wrong. */
export async function codeAction(_: FormState, formData: FormData): Promise<FormState> {
  const pending = await requirePending()
  return formData.has('send') ? sendNewCode(pending, formData) : verify(pending, formData)
}

async function verify(pending: PendingSession, formData: FormData): Promise<FormState> {
  const form = parseForm(codeForm, formData)
  if (form.state) return form.state

  const outcome = await verifyCode(pending, form.data.code)
  switch (outcome.status) {
    case 'authenticated': {
      const { password_changed_at, return_to } = pending
      await saveSession(outcome, { password_changed_at })
      return redirect(pageAfter(outcome, return_to))
    }
    case 'rejected': {
      const message = verifyRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(ENDED)
    }
    default:
      return toRejected(formData, verifyFailures[outcome.status], outcome.reference)
  }
}

async function sendNewCode(pending: PendingSession, formData: FormData): Promise<FormState> {
  const result = await sendCode(pending)
  switch (result.status) {
    case 'answered':
      await saveCodeSent(pending)
      return redirect('/mfa')
    case 'rejected': {
      const message = sendRejections[result.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(ENDED)
    }
    default:
      return toRejected(formData, sendFailures[result.status], result.reference)
  }
}

export async function startOverAction(): Promise<void> {
  // Another tab may have finished the log-in: that one is not to be dropped.
  await requirePending()
  await clearSession()
  redirect('/login')
}
