'use server'

import { startResetFailures } from '@/lib/auth/messages/password'
import { startPasswordReset } from '@/lib/auth/password-reset'
import { forgotPasswordForm } from '@/lib/auth/schemas'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { rememberOrganization } from '@/lib/last-organization'

export async function sendResetLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(forgotPasswordForm, formData)
  if (form.state) return form.state
  const result = await startPasswordReset(form.data)
  if (result.status !== 'accepted') return toRejected(formData, startResetFailures[result.status], result.reference)
  await rememberOrganization(form.data.organization)
  return toDone(formData)
}
