'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { typedOf } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { logInAction } from './actions'

type LoginFormProps = {
  prefill: Prefill
  notice: string | undefined
  returnTo: string | undefined
  /** How long a mailed link works. */
  minutes: number
}

export function LoginForm({ prefill, notice, returnTo, minutes }: LoginFormProps) {
  const [state, action] = useActionState(logInAction, IDLE)
  if (state.status === 'done')
    return <CheckYourEmail email_address={state.typed.email_address} minutes={minutes} again="/login" />
  const organization = typedOf(state, 'organization', prefill.organization)
  const forgotPassword = `/forgot-password${organization && `?${new URLSearchParams({ organization })}`}`
  return (
    <>
      <Title state={state}>Log in</Title>
      <ErrorSummary state={state} />
      {notice && state.status === 'idle' && <Notice>{notice}</Notice>}
      <h1>Log in</h1>
      <form action={action} noValidate className="grid gap-5">
        {returnTo && <input type="hidden" name="return_to" value={returnTo} />}
        <TelemetryField />
        <OrganizationFields prefill={prefill} state={state} />
        <PasswordField label="Password" autoComplete="current-password" state={state} />
        <SubmitButton>Log in</SubmitButton>
        <SubmitButton look="quiet" name="link">
          Email me a log-in link
        </SubmitButton>
      </form>
      <ul className="grid gap-2 text-center text-sm">
        <li>
          <a href={forgotPassword}>Forgot your password?</a>
        </li>
        {prefill.organization !== undefined && (
          <li>
            <a href="/login/discovery">I don't know my organization</a>
          </li>
        )}
      </ul>
    </>
  )
}
