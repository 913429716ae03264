'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { sendResetLinkAction } from './actions'

type ForgotPasswordFormProps = {
  prefill: Prefill
  /** The password is one for all organizations of an address. */
  isAnywhere: boolean
}

export function ForgotPasswordForm({ prefill, isAnywhere }: ForgotPasswordFormProps) {
  const { forgotPassword: words, shared } = useWords()
  const [state, action] = useActionState(sendResetLinkAction, IDLE)
  if (state.status === 'done')
    return <CheckYourEmail email_address={state.typed.email_address} isAnywhere={isAnywhere} again="/forgot-password" />
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{words.text}</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OrganizationFields prefill={prefill} state={state} />
        <SubmitButton>{words.send}</SubmitButton>
      </form>
      <ul className="ways">
        {prefill.organization !== undefined && (
          <li>
            <a href="/login/discovery">{shared.unknownOrganization}</a>
          </li>
        )}
        <li>
          <a href="/login">{shared.back}</a>
        </li>
      </ul>
    </>
  )
}
