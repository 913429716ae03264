'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/last-organization'
import { sendResetLinkAction } from './actions'
import { CheckYourEmail } from './check-your-email'

export function ForgotPasswordForm({ prefill, minutes }: { prefill: Prefill; minutes: number }) {
  const [state, action] = useActionState(sendResetLinkAction, IDLE)
  if (state.status === 'done') return <CheckYourEmail typed={state.typed} minutes={minutes} />
  return (
    <>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Forgot your password?</h1>
        <p className="text-quiet">We'll email you a link to choose a new one.</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OrganizationFields prefill={prefill} state={state} />
        <SubmitButton>Send reset link</SubmitButton>
      </form>
      <p className="text-center text-sm">
        <a href="/login">Back to log in</a>
      </p>
    </>
  )
}
