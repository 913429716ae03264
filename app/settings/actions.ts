'use server'

import { redirect } from 'next/navigation'
import { changePassword, confirmMember } from '@/lib/auth/change-password'
import { revokeSession } from '@/lib/auth/member-session'
import {
  changeFailures,
  changeRejections,
  confirmFailures,
  confirmRejections,
  withAdvice,
} from '@/lib/auth/messages/password'
import { memberReplaced } from '@/lib/auth/messages/shared'
import { currentPasswordForm, newPasswordForm } from '@/lib/auth/schemas'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requireSession } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { forgetMember, rememberMember } from '@/lib/prefill'
import { clearSession, noteInSession, proceed } from '@/lib/session'
import type { SignedIn } from '@/lib/session-state'

const SESSION_ENDED = '/login?notice=session_ended&return_to=%2Fsettings'

export async function changePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const session = await requireSession('/settings', 'session_ended')
  if (formData.get('member_id') !== session.member_id) return toRejected(formData, memberReplaced)
  const form = await parseForm(newPasswordForm, formData)
  if (form.state) return form.state

  const { session_token, organization_id } = session
  const outcome = await changePassword({
    session_token,
    organization_id,
    ...form.data,
    locale: await readStytchLocale(),
  })
  switch (outcome.status) {
    case 'authenticated':
      return redirect(await proceed(outcome, { password_changed_at: Date.now() }))
    case 'rejected': {
      if (outcome.error_type === 'session_too_old_to_reset_password') return redirect(await askToConfirm(session))
      const message = changeRejections[outcome.error_type]
      if (message) return toRejected(formData, withAdvice(message, outcome))
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, changeFailures[outcome.status], outcome.reference)
  }
}

const JUST_CONFIRMED_MINUTES = 2

/** Confirming is what Stytch asks for. Where it has just been done and did not help, asking again would never end. */
async function askToConfirm(session: SignedIn): Promise<string> {
  if (Date.now() - (session.confirmed_at ?? 0) < JUST_CONFIRMED_MINUTES * 60_000) {
    await clearSession()
    return '/login?notice=circle'
  }
  await noteInSession(session, { must_confirm: true })
  return '/settings'
}

export async function confirmMemberAction(_: FormState, formData: FormData): Promise<FormState> {
  const session = await requireSession('/settings', 'session_ended')
  if (formData.get('member_id') !== session.member_id) return toRejected(formData, memberReplaced)
  const form = await parseForm(currentPasswordForm, formData)
  if (form.state) return form.state

  const { session_token, organization_id, email_address } = session
  const outcome = await confirmMember({
    session_token,
    organization_id,
    email_address,
    ...form.data,
    locale: await readStytchLocale(),
  })
  switch (outcome.status) {
    case 'authenticated':
      return redirect(await proceed(outcome, { confirmed_at: Date.now() }))
    case 'rejected': {
      if (outcome.error_type === 'member_reset_password')
        await rememberMember({ organization: session.organization_slug, email_address })
      const message = confirmRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect(SESSION_ENDED)
    }
    default:
      return toRejected(formData, confirmFailures[outcome.status], outcome.reference)
  }
}

/** Logs out here in any case; whether the session has ended at Stytch too is told apart. */
export async function logOutAction(): Promise<void> {
  const { session_token } = await requireSession('/settings', 'session_ended')
  const { status } = await revokeSession(session_token)
  await clearSession()
  await forgetMember()
  redirect(
    status === 'answered' || status === 'rejected' ? '/login?notice=logged_out' : '/login?notice=logged_out_here',
  )
}
