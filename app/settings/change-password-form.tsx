'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Notice } from '@/app/_components/notice'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { UsernameForManagers } from '@/app/_components/username-for-managers'
import { IDLE } from '@/lib/form-state'
import { changePasswordAction } from './actions'

type ChangePasswordFormProps = { email: string; justChanged: boolean }

export function ChangePasswordForm({ email, justChanged }: ChangePasswordFormProps) {
  const [state, action] = useActionState(changePasswordAction, IDLE)
  return (
    <>
      {justChanged && state.status === 'idle' && (
        <Notice>
          <p className="font-bold">Your password was changed</p>
          <p>Other devices were signed out.</p>
        </Notice>
      )}
      <ErrorSummary state={state} />
      <h2>Choose a new password</h2>
      <form action={action} noValidate className="grid gap-5">
        <UsernameForManagers email={email} />
        <PasswordField
          label="New password"
          hint="Three or four unrelated words work well. Other devices will be signed out."
          autoComplete="new-password"
          state={state}
        />
        <SubmitButton>Change password</SubmitButton>
      </form>
    </>
  )
}
