'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Field } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import { codeAction } from './actions'

/** `children`: what the page says above the form, below what went wrong. */
export function CodeForm({ children }: { children: ReactNode }) {
  const [state, action] = useActionState(codeAction, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      {children}
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
        <SubmitButton look="quiet" name="send">
          Send a new code
        </SubmitButton>
      </form>
    </>
  )
}
