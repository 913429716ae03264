'use server'

import { startDiscoveryReset } from '@/lib/auth/discovery-password'
import { mailFailures } from '@/lib/auth/messages/shared'
import { startPasswordReset } from '@/lib/auth/password-reset'
import { emailForm, forgotPasswordForm } from '@/lib/auth/schemas'
import { env } from '@/lib/env'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { readStytchLocale } from '@/lib/language'
import { startChallenge } from '@/lib/pkce'
import { rememberMember } from '@/lib/prefill'

export async function sendResetLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  if (env().STYTCH_CROSS_ORGANIZATION_PASSWORDS) return sendDiscoveryResetLink(formData)
  const form = await parseForm(forgotPasswordForm, formData)
  if (form.state) return form.state
  const result = await startPasswordReset({
    ...form.data,
    code_challenge: await startChallenge(),
    locale: await readStytchLocale(),
  })
  if (result.status !== 'accepted') return toRejected(formData, mailFailures[result.status], result.reference)
  await rememberMember(form.data)
  return toDone(formData)
}

/** Such a password belongs to all organizations of an address, so none is asked for. */
async function sendDiscoveryResetLink(formData: FormData): Promise<FormState> {
  const form = await parseForm(emailForm, formData)
  if (form.state) return form.state
  const result = await startDiscoveryReset({
    ...form.data,
    code_challenge: await startChallenge(),
    locale: await readStytchLocale(),
  })
  if (result.status !== 'accepted') return toRejected(formData, mailFailures[result.status], result.reference)
  await rememberMember(form.data)
  return toDone(formData)
}
