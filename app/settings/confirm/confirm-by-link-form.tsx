'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { IDLE, isFinal } from '@/lib/form-state'
import { confirmByLinkAction } from './actions'

type ConfirmByLinkFormProps = { owner: Owner; minutes: number; isPossible: boolean; children: ReactNode }

export function ConfirmByLinkForm({ owner, minutes, isPossible, children }: ConfirmByLinkFormProps) {
  const [state, action] = useActionState(confirmByLinkAction, IDLE)
  if (state.status === 'done')
    return <CheckYourEmail email_address={owner.email_address} minutes={minutes} again="/settings/confirm" />
  return (
    <>
      <Title state={state}>Confirm it's you</Title>
      <ErrorSummary state={state} />
      {children}
      {isPossible && !isFinal(state) && (
        <form action={action} className="grid gap-2">
          <OwnerFields owner={owner} />
          <SubmitButton>Email me a link</SubmitButton>
          <p className="text-center text-quiet text-sm">Open it in this browser, then go on here.</p>
        </form>
      )}
    </>
  )
}
