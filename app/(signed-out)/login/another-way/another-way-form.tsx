'use client'

import { type ReactNode, useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE, isFinal } from '@/lib/form-state'
import { anotherWayAction } from './actions'

type AnotherWayFormProps = {
  member_id: string
  email_address: string
  hasPassword: boolean
  hasLink: boolean
  children: ReactNode
}

export function AnotherWayForm({ member_id, email_address, hasPassword, hasLink, children }: AnotherWayFormProps) {
  const { anotherWay, login, shared } = useWords()
  const [state, action] = useActionState(anotherWayAction, IDLE)
  if (state.status === 'done') return <CheckYourEmail email_address={email_address} again="/login/another-way" />
  return (
    <>
      <Title state={state}>{anotherWay.heading}</Title>
      <ErrorSummary state={state} />
      {children}
      {(hasPassword || hasLink) && !isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={{ member_id, email_address }} />
          <TelemetryField />
          {hasPassword && (
            <>
              <PasswordField label={shared.password} autoComplete="current-password" state={state} />
              <SubmitButton>{shared.logIn}</SubmitButton>
            </>
          )}
          {hasLink && (
            <div className={hasPassword ? 'ways' : 'grid'}>
              <SubmitButton look={hasPassword ? 'quiet' : 'primary'} name="link">
                {login.link}
              </SubmitButton>
            </div>
          )}
        </form>
      )}
      {hasPassword && (
        <p className="ways">
          <a href="/forgot-password">{shared.forgotPassword}</a>
        </p>
      )}
    </>
  )
}
