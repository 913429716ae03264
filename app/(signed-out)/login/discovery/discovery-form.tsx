'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { IDLE } from '@/lib/form-state'
import { sendDiscoveryLinkAction } from './actions'

export function DiscoveryForm({ emailAddress, minutes }: { emailAddress: string; minutes: number }) {
  const [state, action] = useActionState(sendDiscoveryLinkAction, IDLE)
  if (state.status === 'done')
    return (
      <CheckYourEmail email_address={state.typed.email_address} minutes={minutes} isAnywhere again="/login/discovery" />
    )
  return (
    <>
      <Title state={state}>Find your organization</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Find your organization</h1>
        <p className="text-quiet">We'll email you a link that shows the organizations you can log in to.</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OrganizationFields prefill={{ organization: undefined, email_address: emailAddress }} state={state} />
        <SubmitButton>Email me a link</SubmitButton>
      </form>
      <p className="text-center text-sm">
        <a href="/login">Back to log in</a>
      </p>
    </>
  )
}
