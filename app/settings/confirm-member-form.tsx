'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { UsernameForManagers } from '@/app/_components/username-for-managers'
import { IDLE } from '@/lib/form-state'
import { confirmMemberAction } from './actions'

/** `wasRefused`: Stytch has just refused a change because the last log-in is too long ago. */
export function ConfirmMemberForm({ email, wasRefused }: { email: string; wasRefused: boolean }) {
  const [state, action] = useActionState(confirmMemberAction, IDLE)
  const isRefusal = wasRefused && state.status === 'idle'
  return (
    <>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h2>Confirm it's you</h2>
        <p role={isRefusal ? 'alert' : undefined} className="text-quiet">
          {isRefusal && 'Your password was not changed yet. '}
          It's been a while. Confirm it's you, then choose the new password.
        </p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <UsernameForManagers email={email} />
        <PasswordField label="Current password" autoComplete="current-password" state={state} />
        <SubmitButton>Continue</SubmitButton>
      </form>
    </>
  )
}
