'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Field } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import { codeAction } from './actions'

type CodeFormProps = {
  /** A code was just sent anew. */
  isNewCode: boolean
  /** What the page says above the form, below what went wrong. */
  children: ReactNode
}

export function CodeForm({ isNewCode, children }: CodeFormProps) {
  const [state, action] = useActionState(codeAction, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      {isNewCode && state.status === 'idle' && <Notice>A new code is on its way. Only the newest code works.</Notice>}
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
