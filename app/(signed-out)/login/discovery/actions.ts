'use server'

import { sendDiscoveryLink } from '@/lib/auth/discovery'
import { mailFailures } from '@/lib/auth/messages/shared'
import { emailForm } from '@/lib/auth/schemas'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { readStytchLocale } from '@/lib/language'
import { startChallenge } from '@/lib/pkce'
import { rememberMember } from '@/lib/prefill'

export async function sendDiscoveryLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(emailForm, formData)
  if (form.state) return form.state
  const result = await sendDiscoveryLink({
    ...form.data,
    code_challenge: await startChallenge(),
    locale: await readStytchLocale(),
  })
  if (result.status !== 'accepted') return toRejected(formData, mailFailures[result.status], result.reference)
  await rememberMember(form.data)
  return toDone(formData)
}
