'use server'

import { redirect } from 'next/navigation'
import { logIn } from '@/lib/auth/login'
import { sendLoginLink } from '@/lib/auth/login-link'
import { loginFailures, loginRejections } from '@/lib/auth/messages/login'
import { mailFailures } from '@/lib/auth/messages/shared'
import { forgotPasswordForm, loginForm } from '@/lib/auth/schemas'
import { parseForm, toDone, toRejected } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import { readStytchLocale } from '@/lib/language'
import { startChallenge } from '@/lib/pkce'
import { rememberMember, rememberOrganization } from '@/lib/prefill'
import { toLocalPath } from '@/lib/return-to'
import { proceed, readCurrentToken } from '@/lib/session'

/** The page's one form has two buttons, so that both know what was typed. */
export async function logInAction(_: FormState, formData: FormData): Promise<FormState> {
  return formData.has('link') ? mailLink(formData) : logInWithPassword(formData)
}

async function logInWithPassword(formData: FormData): Promise<FormState> {
  const form = await parseForm(loginForm, formData)
  if (form.state) return form.state

  const { organization, email_address } = form.data
  const outcome = await logIn({
    ...form.data,
    current: await readCurrentToken(organization),
    locale: await readStytchLocale(),
  })
  switch (outcome.status) {
    case 'authenticated':
    case 'mfa_required':
    case 'primary_required':
      await rememberOrganization(organization)
      return redirect(await proceed(outcome, { return_to: toLocalPath(formData.get('return_to')) }))
    case 'rejected':
      // Whatever the reason: the page that a reset link is asked for at is to know who it is about.
      await rememberMember({ organization, email_address })
      return toRejected(formData, loginRejections[outcome.error_type])
    default:
      return toRejected(formData, loginFailures[outcome.status], outcome.reference)
  }
}

async function mailLink(formData: FormData): Promise<FormState> {
  const form = await parseForm(forgotPasswordForm, formData)
  if (form.state) return form.state
  const result = await sendLoginLink({
    ...form.data,
    code_challenge: await startChallenge(),
    locale: await readStytchLocale(),
  })
  if (result.status !== 'accepted') return toRejected(formData, mailFailures[result.status], result.reference)
  await rememberMember(form.data)
  return toDone(formData)
}
