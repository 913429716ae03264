'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE, isFinal } from '@/lib/form-state'
import { confirmByLinkAction } from './actions'

type ConfirmByLinkFormProps = { owner: Owner; isPossible: boolean; children: ReactNode }

export function ConfirmByLinkForm({ owner, isPossible, children }: ConfirmByLinkFormProps) {
  const { confirm: words, shared } = useWords()
  const [state, action] = useActionState(confirmByLinkAction, IDLE)
  if (state.status === 'done') return <CheckYourEmail email_address={owner.email_address} again="/settings/confirm" />
  return (
    <>
      <Title state={state}>{words.title}</Title>
      <ErrorSummary state={state} />
      {children}
      {isPossible && !isFinal(state) && (
        <form action={action} className="grid gap-2">
          <OwnerFields owner={owner} />
          <SubmitButton look="plain">{shared.emailMeALink}</SubmitButton>
          <p className="text-center text-quiet text-sm">{words.linkHint}</p>
        </form>
      )}
    </>
  )
}
