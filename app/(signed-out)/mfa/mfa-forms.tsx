'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Field } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import { sendCodeAction, startOverAction, verifyCodeAction } from './actions'

export function VerifyForm() {
  const [state, action] = useActionState(verifyCodeAction, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} noValidate className="grid gap-5">
        <Field
          name="code"
          label="Verification code"
          hint="Six digits. Codes work for two minutes."
          state={state}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <SubmitButton>Verify</SubmitButton>
      </form>
    </>
  )
}

export function SendCodeForm() {
  const [state, action] = useActionState(sendCodeAction, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} className="text-center">
        <SubmitButton look="quiet">Send a new code</SubmitButton>
      </form>
    </>
  )
}

export function StartOverForm() {
  return (
    <form action={startOverAction} className="text-center">
      <SubmitButton look="quiet">Start over</SubmitButton>
    </form>
  )
}
