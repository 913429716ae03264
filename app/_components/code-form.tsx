'use client'

import { type ReactNode, useActionState } from 'react'
import { useWords } from '@/app/_components/words'
import { type FormState, fieldId, IDLE, isFinal } from '@/lib/form-state'
import type { CodeField } from './code-field'
import { ErrorSummary } from './error-summary'
import { Field } from './field'
import { Notice } from './notice'
import { type Resend, ResendButton } from './resend-button'
import { SubmitButton } from './submit-button'
import { TelemetryField } from './telemetry-field'
import { Title } from './title'
import { useUntilNext } from './use-until-next'
import { useWebOtp } from './use-web-otp'

type CodeFormProps = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  /** Whose code it is: another member's log-in is not completed with it. */
  member_id: string
  factor: string
  field: CodeField
  /** Of the page. */
  title: string
  /** When a new text message can be sent; undefined where there is none to send. */
  resend: Resend | undefined
  /** A code was just sent anew. */
  isNewCode: boolean
  /** Another one with each new code or factor: then what was said before is void. */
  version: string
  /** What is to be done before there is a code. */
  preparation?: ReactNode
  /** What the page says above the form, below what went wrong. */
  children: ReactNode
}

export function CodeForm({ action, member_id, factor, field, ...rest }: CodeFormProps) {
  const words = useWords()
  const { title, resend, isNewCode, version, preparation, children } = rest
  const [answer, submit, isPending] = useActionState(action, IDLE)
  const state = useUntilNext(version, answer, IDLE)
  // One may be there once it was asked for, whatever became of that.
  const isUnsent = resend?.isFirst === true && state.status === 'idle'
  useWebOtp(factor === 'sms_otp' && !isUnsent, isPending, (code) => {
    const input = document.getElementById(fieldId(field.name, state))
    if (input instanceof HTMLInputElement) input.value = code
  })
  return (
    <>
      <Title state={state}>{title}</Title>
      <ErrorSummary state={state} />
      {isNewCode && state.status === 'idle' && <Notice>{words.code.isNew}</Notice>}
      {children}
      {!isFinal(state) && preparation}
      {!isFinal(state) && (
        <form action={submit} noValidate className="grid gap-5">
          <input type="hidden" name="member_id" value={member_id} />
          <input type="hidden" name="factor" value={factor} />
          <TelemetryField />
          {!isUnsent && (
            <>
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
              <SubmitButton>{words.shared.verify}</SubmitButton>
            </>
          )}
          {resend && <ResendButton {...resend} isFirst={isUnsent} />}
        </form>
      )}
    </>
  )
}
