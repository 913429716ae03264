'use server'

import { redirect } from 'next/navigation'
import { logIn } from '@/lib/auth/login'
import { loginFailures, loginRejections } from '@/lib/auth/messages/login'
import { anotherWay } from '@/lib/auth/messages/shared'
import { loginForm } from '@/lib/auth/schemas'
import { parseForm, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { rememberOrganization } from '@/lib/last-organization'
import { toLocalPath } from '@/lib/return-to'
import { pageAfter, saveSession } from '@/lib/session'

export async function logInAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(loginForm, formData)
  if (form.state) return form.state
  const return_to = toLocalPath(formData.get('return_to'))

  const outcome = await logIn(form.data)
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
      await rememberOrganization(form.data.organization)
      await saveSession(outcome, { return_to })
      return redirect(pageAfter(outcome, return_to))
    case 'primary_required':
      return toRejected(formData, anotherWay)
    case 'rejected':
      return toRejected(formData, loginRejections[outcome.error_type])
    default:
      return toRejected(formData, loginFailures[outcome.status], outcome.reference)
  }
}
