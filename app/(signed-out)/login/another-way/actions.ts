'use server'

import { redirect } from 'next/navigation'
import { logIn } from '@/lib/auth/login'
import { sendLoginLink } from '@/lib/auth/login-link'
import { knownMemberRejections, loginFailures } from '@/lib/auth/messages/login'
import { knownMailFailures, memberReplaced } from '@/lib/auth/messages/shared'
import { knownMemberForm } from '@/lib/auth/schemas'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requireWaiting } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { startChallenge } from '@/lib/pkce'
import { rememberMember } from '@/lib/prefill'
import { clearSession, proceed } from '@/lib/session'

/** The page's one form has two buttons: a password, or a mailed link. Both join the log-in that waits. */
export async function anotherWayAction(_: FormState, formData: FormData): Promise<FormState> {
  const waiting = await requireWaiting('primary_required')
  if (formData.get('member_id') !== waiting.member_id) return toRejected(formData, memberReplaced)
  const { organization_id: organization, email_address, intermediate_session_token } = waiting
  const locale = await readStytchLocale()
  if (formData.has('link')) {
    const result = await sendLoginLink({ organization, email_address, code_challenge: await startChallenge(), locale })
    return result.status === 'accepted'
      ? toDone(formData)
      : toRejected(formData, knownMailFailures[result.status], result.reference)
  }

  const form = await parseForm(knownMemberForm, formData)
  if (form.state) return form.state
  const outcome = await logIn({
    organization,
    email_address,
    ...form.data,
    locale,
    current: { intermediate_session_token },
  })
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
    case 'primary_required':
      return redirect(await proceed(outcome))
    case 'rejected':
      await rememberMember({ organization: waiting.organization_slug, email_address })
      return toRejected(formData, knownMemberRejections[outcome.error_type])
    default:
      return toRejected(formData, loginFailures[outcome.status], outcome.reference)
  }
}

export async function startAgainAction(): Promise<void> {
  await requireWaiting('primary_required')
  await clearSession()
  redirect('/login')
}
