'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE } from '@/lib/form-state'
import { sendDiscoveryLinkAction } from './actions'

export function DiscoveryForm({ emailAddress }: { emailAddress: string }) {
  const { discovery: words, shared } = useWords()
  const [state, action] = useActionState(sendDiscoveryLinkAction, IDLE)
  if (state.status === 'done')
    return <CheckYourEmail email_address={state.typed.email_address} isAnywhere again="/login/discovery" />
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{words.text}</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OrganizationFields prefill={{ organization: undefined, email_address: emailAddress }} state={state} />
        <SubmitButton>{shared.emailMeALink}</SubmitButton>
      </form>
      <p className="ways">
        <a href="/login">{shared.back}</a>
      </p>
    </>
  )
}
