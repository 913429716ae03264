'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { typedOf } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/last-organization'
import { logInAction } from './actions'

type LoginFormProps = { prefill: Prefill; notice: string | undefined; returnTo: string | undefined }

export function LoginForm({ prefill, notice, returnTo }: LoginFormProps) {
  const [state, action] = useActionState(logInAction, IDLE)
  const organization = typedOf(state, 'organization', prefill.organization)
  const forgotPassword = `/forgot-password${organization && `?${new URLSearchParams({ organization })}`}`
  return (
    <>
      <ErrorSummary state={state} />
      {notice && state.status === 'idle' && <Notice>{notice}</Notice>}
      <h1>Log in</h1>
      <form action={action} noValidate className="grid gap-5">
        {returnTo && <input type="hidden" name="return_to" value={returnTo} />}
        <OrganizationFields prefill={prefill} state={state} />
        <PasswordField label="Password" autoComplete="current-password" state={state} />
        <SubmitButton>Log in</SubmitButton>
      </form>
      <p className="text-center text-sm">
        <a href={forgotPassword}>Forgot your password?</a>
      </p>
    </>
  )
}
