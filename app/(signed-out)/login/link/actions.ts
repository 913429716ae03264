'use server'

import { redirect } from 'next/navigation'
import { logInByLink } from '@/lib/auth/login'
import { loginLinkFailures, loginLinkRejections } from '@/lib/auth/messages/login'
import { anotherWay, linkReplaced } from '@/lib/auth/messages/shared'
import { toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { clearLink, readLink, toFingerprint } from '@/lib/link'
import { pageAfter, saveSession } from '@/lib/session'

export async function logInByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink('magic_link')
  if (!link) redirect('/login/link')
  if (formData.get('link') !== toFingerprint(link)) return toRejected(formData, linkReplaced)

  const outcome = await logInByLink(link.token)
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
      await clearLink()
      await saveSession(outcome)
      return redirect(pageAfter(outcome))
    case 'primary_required':
      await clearLink()
      return toRejected(formData, anotherWay)
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
