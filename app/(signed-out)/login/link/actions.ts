'use server'

import { redirect } from 'next/navigation'
import { logInByLink } from '@/lib/auth/login-link'
import { loginLinkFailures, loginLinkOfAnotherBrowser, loginLinkRejections } from '@/lib/auth/messages/login'
import { linkReplaced } from '@/lib/auth/messages/shared'
import { continueForm } from '@/lib/auth/schemas'
import { toFingerprint } from '@/lib/fingerprint'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { readStytchLocale } from '@/lib/language'
import { clearLink, readLink } from '@/lib/link'
import { isOfAnotherBrowser, readVerifier } from '@/lib/pkce'
import { proceed, readCurrentToken } from '@/lib/session'

export async function logInByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink()
  if (!link) redirect('/login/link')
  if (formData.get('link') !== toFingerprint(link.token)) return toRejected(formData, linkReplaced)
  if (await isOfAnotherBrowser()) return toRejected(formData, loginLinkOfAnotherBrowser)
  const form = await parseForm(continueForm, formData)
  if (form.state) return form.state

  const outcome = await logInByLink({
    token: link.token,
    opening_id: link.opening_id,
    telemetry_id: form.data.telemetry_id,
    current: await readCurrentToken(link.organization_slug),
    code_verifier: await readVerifier(),
    locale: await readStytchLocale(),
  })
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
    case 'primary_required':
      await clearLink()
      return redirect(await proceed(outcome))
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
