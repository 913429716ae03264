'use server'

import { redirect } from 'next/navigation'
import { logInByLink } from '@/lib/auth/login'
import { loginLinkFailures, loginLinkRejections } from '@/lib/auth/messages/login'
import { linkReplaced } from '@/lib/auth/messages/shared'
import { toFingerprint } from '@/lib/fingerprint'
import { toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { clearLink, readLink } from '@/lib/link'
import { pageAfter, saveSession } from '@/lib/session'

export async function logInByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink()
  if (!link) redirect('/login/link')
  if (formData.get('link') !== toFingerprint(link.token)) return toRejected(formData, linkReplaced)

  const outcome = await logInByLink(link.token)
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
      await clearLink()
      await saveSession(outcome)
      return redirect(pageAfter(outcome))
    case 'primary_required':
      await clearLink()
      return redirect('/login?notice=another_way')
    case 'rejected': {
      const message = loginLinkRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearLink()
      return redirect('/login/link')
    }
    default:
      return toRejected(formData, loginLinkFailures[outcome.status], outcome.reference)
  }
}
