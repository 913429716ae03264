'use server'

import { redirect } from 'next/navigation'
import { resetFailures, resetRejections, withAdvice } from '@/lib/auth/messages/password'
import { linkReplaced } from '@/lib/auth/messages/shared'
import { type CurrentToken, resetPassword } from '@/lib/auth/password-reset'
import { newPasswordForm } from '@/lib/auth/schemas'
import { toFingerprint } from '@/lib/fingerprint'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { clearLink, readLink } from '@/lib/link'
import { pageAfter, readSession, saveSession } from '@/lib/session'

export async function setNewPasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink()
  if (!link) redirect('/reset-password')
  if (formData.get('link') !== toFingerprint(link.token)) return toRejected(formData, linkReplaced)
  const form = parseForm(newPasswordForm, formData)
  if (form.state) return form.state

  const current = await readCurrentToken(link.organization_slug)
  const outcome = await resetPassword({ token: link.token, password: form.data.password, current })
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
      await clearLink()
      await saveSession(outcome, { password_changed_at: Date.now() })
      return redirect(pageAfter(outcome))
    case 'primary_required':
      await clearLink()
      return redirect('/login?notice=another_way')
    case 'rejected': {
      const message = resetRejections[outcome.error_type]
      if (message) return toRejected(formData, withAdvice(message, outcome))
      await clearLink()
      return redirect('/reset-password')
    }
    default:
      return toRejected(formData, resetFailures[outcome.status], outcome.reference)
  }
}

/** The session that the new password can join: it must be of the link's organization. */
async function readCurrentToken(organization_slug: string): Promise<CurrentToken | undefined> {
  const session = await readSession()
  if (!session || session.organization_slug !== organization_slug) return undefined
  if (session.status === 'authenticated') return { session_token: session.session_token }
  return { intermediate_session_token: session.intermediate_session_token }
}
