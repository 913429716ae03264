'use client'

import { type ReactNode, useActionState } from 'react'
import type { CodeField } from '@/lib/auth/factor-table'
import { type FormState, IDLE } from '@/lib/form-state'
import { ErrorSummary } from './error-summary'
import { Field } from './field'
import { Notice } from './notice'
import { ResendButton } from './resend-button'
import { SubmitButton } from './submit-button'
import { TelemetryField } from './telemetry-field'

type CodeFormProps = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  factor: string
  field: CodeField
  /** Seconds until a new text message can be sent; undefined where there is none to send. */
  resendIn: number | undefined
  /** A code was just sent anew. */
  isNewCode: boolean
  /** What the page says above the form, below what went wrong. */
  children: ReactNode
}

export function CodeForm({ action, factor, field, resendIn, isNewCode, children }: CodeFormProps) {
  const [state, submit] = useActionState(action, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      {isNewCode && state.status === 'idle' && <Notice>A new code is on its way. Only the newest code works.</Notice>}
      {children}
      <form action={submit} noValidate className="grid gap-5">
        <input type="hidden" name="factor" value={factor} />
        <TelemetryField />
        <Field
          name={field.name}
          label={field.label}
          hint={field.hint}
          state={state}
          required
          inputMode={field.isNumeric ? 'numeric' : 'text'}
          autoComplete={field.isNumeric ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton>Verify</SubmitButton>
        {resendIn !== undefined && <ResendButton waitSeconds={resendIn} />}
      </form>
    </>
  )
}
