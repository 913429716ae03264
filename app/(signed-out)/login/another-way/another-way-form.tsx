'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { IDLE, isFinal } from '@/lib/form-state'
import { anotherWayAction } from './actions'

type AnotherWayFormProps = {
  member_id: string
  email_address: string
  hasPassword: boolean
  hasLink: boolean
  minutes: number
  children: ReactNode
}

export function AnotherWayForm({ member_id, email_address, hasPassword, hasLink, ...rest }: AnotherWayFormProps) {
  const [state, action] = useActionState(anotherWayAction, IDLE)
  if (state.status === 'done')
    return <CheckYourEmail email_address={email_address} minutes={rest.minutes} again="/login/another-way" />
  return (
    <>
      <Title state={state}>Log in another way</Title>
      <ErrorSummary state={state} />
      {rest.children}
      {(hasPassword || hasLink) && !isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={{ member_id, email_address }} />
          <TelemetryField />
          {hasPassword && (
            <>
              <PasswordField label="Password" autoComplete="current-password" state={state} />
              <SubmitButton>Log in</SubmitButton>
            </>
          )}
          {hasLink && (
            <SubmitButton look={hasPassword ? 'quiet' : 'primary'} name="link">
              Email me a log-in link
            </SubmitButton>
          )}
        </form>
      )}
      {hasPassword && (
        <p className="text-center text-sm">
          <a href="/forgot-password">Forgot your password?</a>
        </p>
      )}
    </>
  )
}
