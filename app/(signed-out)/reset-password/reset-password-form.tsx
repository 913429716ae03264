'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE } from '@/lib/form-state'
import { setNewPasswordAction } from './actions'

/** `link` names the link that this form belongs to. */
export function ResetPasswordForm({ link }: { link: string }) {
  const [state, action] = useActionState(setNewPasswordAction, IDLE)
  return (
    <>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Choose a new password</h1>
        <p className="text-quiet">Other devices will be signed out.</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <input type="hidden" name="link" value={link} />
        <PasswordField
          label="New password"
          hint="Three or four unrelated words work well. Paste from a password manager is welcome."
          autoComplete="new-password"
          state={state}
        />
        <SubmitButton>Set new password</SubmitButton>
      </form>
      <p className="text-center text-sm">
        <a href="/forgot-password">Send me a new link instead</a>
      </p>
    </>
  )
}
