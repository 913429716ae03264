'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { sendResetLinkAction } from './actions'

type ForgotPasswordFormProps = {
  prefill: Prefill
  /** How long a mailed link works. */
  minutes: number
  /** The password is one for all organizations of an address. */
  isAnywhere: boolean
}

export function ForgotPasswordForm({ prefill, minutes, isAnywhere }: ForgotPasswordFormProps) {
  const [state, action] = useActionState(sendResetLinkAction, IDLE)
  if (state.status === 'done')
    return (
      <CheckYourEmail
        email_address={state.typed.email_address}
        minutes={minutes}
        isAnywhere={isAnywhere}
        again="/forgot-password"
      />
    )
  return (
    <>
      <Title state={state}>Forgot your password?</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Forgot your password?</h1>
        <p className="text-quiet">We'll email you a link to choose a new one.</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OrganizationFields prefill={prefill} state={state} />
        <SubmitButton>Send reset link</SubmitButton>
      </form>
      <ul className="grid gap-2 text-center text-sm">
        {prefill.organization !== undefined && (
          <li>
            <a href="/login/discovery">I don't know my organization</a>
          </li>
        )}
        <li>
          <a href="/login">Back to log in</a>
        </li>
      </ul>
    </>
  )
}
