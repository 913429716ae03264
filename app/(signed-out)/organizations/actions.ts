'use server'

import { redirect } from 'next/navigation'
import { chooseOrganization } from '@/lib/auth/discovery'
import { addressReplaced, chooseFailures, chooseRejections } from '@/lib/auth/messages/discovery'
import { organizationForm } from '@/lib/auth/schemas'
import { toFingerprint } from '@/lib/fingerprint'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { requireWaiting } from '@/lib/guards'
import { readStytchLocale } from '@/lib/language'
import { rememberOrganization } from '@/lib/prefill'
import { clearSession, proceed } from '@/lib/session'

export async function chooseOrganizationAction(_: FormState, formData: FormData): Promise<FormState> {
  const { intermediate_session_token } = await requireWaiting('discovered')
  if (formData.get('owner') !== toFingerprint(intermediate_session_token)) return toRejected(formData, addressReplaced)
  const form = await parseForm(organizationForm, formData)
  if (form.state) return form.state

  const outcome = await chooseOrganization({
    intermediate_session_token,
    ...form.data,
    locale: await readStytchLocale(),
  })
  switch (outcome.status) {
    case 'authenticated':
      await rememberOrganization(outcome.account.organization.organization_slug)
      return redirect(await proceed(outcome))
    case 'mfa_required':
    case 'primary_required':
      await rememberOrganization(outcome.organization_slug)
      return redirect(await proceed(outcome))
    case 'rejected': {
      const message = chooseRejections[outcome.error_type]
      if (message) return toRejected(formData, message)
      await clearSession()
      return redirect('/login?notice=mfa_ended')
    }
    default:
      return toRejected(formData, chooseFailures[outcome.status], outcome.reference)
  }
}

export async function forgetAddressAction(): Promise<void> {
  await requireWaiting('discovered')
  await clearSession()
  redirect('/login/discovery')
}
