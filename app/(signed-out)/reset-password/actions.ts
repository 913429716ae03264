'use server'

import { redirect } from 'next/navigation'
import { resetDiscoveryPassword } from '@/lib/auth/discovery-password'
import { resetFailures, resetLinkOfAnotherBrowser, resetRejections, withAdvice } from '@/lib/auth/messages/password'
import { linkReplaced } from '@/lib/auth/messages/shared'
import { resetPassword } from '@/lib/auth/password-reset'
import { newPasswordForm } from '@/lib/auth/schemas'
import { toFingerprint } from '@/lib/fingerprint'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { readStytchLocale } from '@/lib/language'
import { clearLink, type OpenedLink, readLink } from '@/lib/link'
import { isOfAnotherBrowser, readVerifier } from '@/lib/pkce'
import { proceed, readCurrentToken } from '@/lib/session'

export async function setNewPasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const link = await readLink()
  if (!link) redirect('/reset-password')
  if (formData.get('link') !== toFingerprint(link.token)) return toRejected(formData, linkReplaced)
  if (await isOfAnotherBrowser()) return toRejected(formData, resetLinkOfAnotherBrowser)
  const form = await parseForm(newPasswordForm, formData)
  if (form.state) return form.state

  const outcome = await spend(link, form.data)
  switch (outcome.status) {
    case 'authenticated':
    case 'discovered':
    case 'mfa_required':
    case 'primary_required':
      await clearLink()
      return redirect(await proceed(outcome, { password_changed_at: Date.now() }))
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

/** A link of one organization, or of all organizations of an address. */
async function spend(link: OpenedLink, given: { password: string; telemetry_id?: string | undefined }) {
  const { token, kind, organization_slug } = link
  const reset = { token, ...given, code_verifier: await readVerifier() }
  if (kind === 'discovery_reset') return resetDiscoveryPassword(reset)
  return resetPassword({
    ...reset,
    current: await readCurrentToken(organization_slug),
    locale: await readStytchLocale(),
  })
}
