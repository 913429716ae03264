'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { UsernameField } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { IDLE, isFinal } from '@/lib/form-state'
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
  const [state, action] = useActionState(setNewPasswordAction, IDLE)
  if (!link && !isFinal(state)) return deadLink
  return (
    <>
      <Title state={state}>Choose a new password</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Choose a new password</h1>
        <p className="text-quiet">Other devices will be signed out.</p>
      </div>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <input type="hidden" name="link" value={link} />
          {email_address && <UsernameField email_address={email_address} />}
          <TelemetryField />
          <PasswordField
            label="New password"
            hint="Three or four unrelated words work well. Paste from a password manager is welcome."
            autoComplete="new-password"
            state={state}
          />
          <SubmitButton>Set new password</SubmitButton>
        </form>
      )}
      <p className="text-center text-sm">
        <a href="/forgot-password">Send me a new link instead</a>
      </p>
    </>
  )
}
