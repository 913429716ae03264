'use server'

import { redirect } from 'next/navigation'
import { changePassword, confirmMember } from '@/lib/auth/change-password'
import { revokeSession } from '@/lib/auth/member-session'
import { confirmFailures, confirmRejections } from '@/lib/auth/messages/login'
import { changeFailures, changeRejections, withAdvice } from '@/lib/auth/messages/password'
import { currentPasswordForm, newPasswordForm } from '@/lib/auth/schemas'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { clearSession, requireMember, requireSession, saveSession } from '@/lib/session'

const SESSION_ENDED = '/login?notice=session_ended&return_to=%2Fsettings'

export async function changePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const { session_token, organization_id } = await requireSession('/settings')
  const form = parseForm(newPasswordForm, formData)
  if (form.state) return form.state

  const outcome = await changePassword({ session_token, organization_id, password: form.data.password })
  switch (outcome.status) {
    case 'authenticated':
      await saveSession(outcome, { password_changed_at: Date.now() })
      return redirect('/settings')
    case 'rejected': {
      if (outcome.error_type === 'session_too_old_to_reset_password') return redirect('/settings?confirm=first')
      const message = changeRejections[outcome.error_type]
      if (message) return toRejected(formData, withAdvice(message, outcome))
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, changeFailures[outcome.status], outcome.reference)
  }
}

export async function confirmMemberAction(_: FormState, formData: FormData): Promise<FormState> {
  const { member, session } = await requireMember('/settings')
  const form = parseForm(currentPasswordForm, formData)
  if (form.state) return form.state

  const { session_token, organization_id, password_changed_at } = session
  const { email_address } = member
  const outcome = await confirmMember({ session_token, organization_id, email_address, password: form.data.password })
  switch (outcome.status) {
    case 'authenticated':
      await saveSession(outcome, { password_changed_at })
      return redirect('/settings')
    case 'rejected': {
      const message = confirmRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, confirmFailures[outcome.status], outcome.reference)
  }
}

/** Always logs out here. Whether other devices could be told is Stytch's answer. */
export async function logOutAction(): Promise<void> {
  const { session_token } = await requireSession('/settings')
  const { status } = await revokeSession(session_token)
  await clearSession()
  redirect(
    status === 'answered' || status === 'rejected' ? '/login?notice=logged_out' : '/login?notice=logged_out_here',
  )
}
