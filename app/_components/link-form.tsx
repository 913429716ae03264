'use client'

import { type ReactNode, useActionState } from 'react'
import { useWords } from '@/app/_components/words'
import { type FormState, IDLE, isFinal } from '@/lib/form-state'
import { ErrorSummary } from './error-summary'
import { SubmitButton } from './submit-button'
import { TelemetryField } from './telemetry-field'
import { Title } from './title'

type LinkFormProps = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  /** Names the link that this form belongs to. */
  link: string | undefined
  title: string
  hint: string
  /** What stands here when there is none. */
  deadLink: ReactNode
  /** Other ways. */
  children: ReactNode
}

/** A mailed link that is spent by a press: mail scanners and previews open every link, and press nothing. */
export function LinkForm({ action, link, title, hint, deadLink, children }: LinkFormProps) {
  const words = useWords().shared
  const [state, submit] = useActionState(action, IDLE)
  if (!link && !isFinal(state)) return deadLink
  return (
    <>
      <Title state={state}>{title}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1 className="wrap-anywhere">{title}</h1>
        {!isFinal(state) && <p className="text-quiet">{hint}</p>}
      </div>
      {!isFinal(state) && (
        <form action={submit}>
          <input type="hidden" name="link" value={link} />
          <TelemetryField />
          <SubmitButton>{words.continue}</SubmitButton>
        </form>
      )}
      {children}
    </>
  )
}
