'use client'

import { useActionState } from 'react'
import { CheckYourEmail } from '@/app/_components/check-your-email'
import { ErrorSummary } from '@/app/_components/error-summary'
import { typedOf } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { OrganizationFields } from '@/app/_components/organization-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { logInAction } from './actions'

type LoginFormProps = {
  prefill: Prefill
  notice: { text: string; look: 'good' | 'neutral' } | undefined
  returnTo: string | undefined
}

export function LoginForm({ prefill, notice, returnTo }: LoginFormProps) {
  const { login: words, shared } = useWords()
  const [state, action] = useActionState(logInAction, IDLE)
  if (state.status === 'done') return <CheckYourEmail email_address={state.typed.email_address} again="/login" />
  const organization = typedOf(state, 'organization', prefill.organization)
  const forgotPassword = `/forgot-password${organization && `?${new URLSearchParams({ organization })}`}`
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      {notice && state.status === 'idle' && <Notice look={notice.look}>{notice.text}</Notice>}
      <h1>{words.heading}</h1>
      <form action={action} noValidate className="grid gap-5">
        {returnTo && <input type="hidden" name="return_to" value={returnTo} />}
        <TelemetryField />
        <OrganizationFields prefill={prefill} state={state} />
        <PasswordField label={shared.password} autoComplete="current-password" state={state} />
        <SubmitButton>{shared.logIn}</SubmitButton>
        <div className="ways">
          <SubmitButton look="quiet" name="link">
            {words.link}
          </SubmitButton>
        </div>
      </form>
      <ul className="ways">
        <li>
          <a href={forgotPassword}>{shared.forgotPassword}</a>
        </li>
        {prefill.organization !== undefined && (
          <li>
            <a href="/login/discovery">{shared.unknownOrganization}</a>
          </li>
        )}
      </ul>
    </>
  )
}
