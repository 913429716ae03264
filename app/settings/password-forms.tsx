'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { IDLE } from '@/lib/form-state'
import { changePasswordAction, confirmMemberAction } from './actions'
import { ChangePasswordForm } from './change-password-form'
import { ConfirmMemberForm } from './confirm-member-form'

/** Whose password it is: a form acts only on the member whom its page showed. */
export type Owner = { member_id: string; email_address: string }

type PasswordFormsProps = { owner: Owner; mustConfirm: boolean; wasRefused: boolean; justChanged: boolean }

/**
 * The change form, or the one that comes before it. Both states are kept here, so that an answer is shown with the form
 * it belongs to, although the five minutes may have run out while it was on its way.
 */
export function PasswordForms({ owner, mustConfirm, wasRefused, justChanged }: PasswordFormsProps) {
  const [changed, change] = useActionState(changePasswordAction, IDLE)
  const [confirmed, confirm] = useActionState(confirmMemberAction, IDLE)
  const isConfirming = changed.status === 'idle' && (mustConfirm || confirmed.status !== 'idle')
  return (
    <>
      <ErrorSummary state={isConfirming ? confirmed : changed} />
      {isConfirming ? (
        <ConfirmMemberForm owner={owner} action={confirm} state={confirmed} wasRefused={wasRefused} />
      ) : (
        <ChangePasswordForm owner={owner} action={change} state={changed} justChanged={justChanged} />
      )}
    </>
  )
}
