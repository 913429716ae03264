'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { IDLE, isFinal } from '@/lib/form-state'
import { startAppAction } from './actions'

type ChooseFactorProps = { member_id: string; kinds: ('totp' | 'sms_otp')[]; children: ReactNode }

export function ChooseFactor({ member_id, kinds, children }: ChooseFactorProps) {
  const [state, action] = useActionState(startAppAction, IDLE)
  return (
    <>
      <Title state={state}>Set up a second step</Title>
      <ErrorSummary state={state} />
      {children}
      {kinds.includes('totp') && !isFinal(state) && (
        <section className="grid gap-2">
          <h2>Authenticator app</h2>
          <p className="text-quiet text-sm">An app on your phone shows the code. It needs no network.</p>
          <form action={action}>
            <input type="hidden" name="member_id" value={member_id} />
            <SubmitButton>Use an authenticator app</SubmitButton>
          </form>
        </section>
      )}
      {kinds.includes('sms_otp') && (
        <section className="grid gap-2">
          <h2>Text message</h2>
          <p className="text-quiet text-sm">
            We text the code to your phone. Whoever takes over your number can read it, so an app is safer.
          </p>
          <a
            href="/mfa/enroll/phone"
            className="grid h-control place-items-center rounded-control border border-line font-semibold no-underline"
          >
            Use text messages
          </a>
        </section>
      )}
    </>
  )
}
