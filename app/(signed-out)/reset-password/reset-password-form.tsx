'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { UsernameField } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE, isFinal, leadsTo } from '@/lib/form-state'
import { setNewPasswordAction } from './actions'

type ResetPasswordFormProps = {
  /** Names the link that this form belongs to. */
  link: string | undefined
  /** Whose link it is, as far as this browser knows: for password managers. */
  email_address: string
  /** What stands here when there is none. */
  deadLink: ReactNode
}

export function ResetPasswordForm({ link, email_address, deadLink }: ResetPasswordFormProps) {
  const { resetPassword: words, shared } = useWords()
  const [state, action] = useActionState(setNewPasswordAction, IDLE)
  if (!link && !isFinal(state)) return deadLink
  // Another link is offered above already, or would end in the same way.
  const isOffered = leadsTo(state, '/forgot-password') || (isFinal(state) && leadsTo(state, '/login'))
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        {!isFinal(state) && <p className="text-quiet">{words.text}</p>}
      </div>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <input type="hidden" name="link" value={link} />
          {email_address && <UsernameField email_address={email_address} />}
          <TelemetryField />
          <PasswordField label={shared.newPassword} hint={words.hint} autoComplete="new-password" state={state} />
          <SubmitButton>{words.set}</SubmitButton>
        </form>
      )}
      {!isOffered && (
        <p className="ways">
          <a href="/forgot-password">{words.newLink}</a>
        </p>
      )}
    </>
  )
}
