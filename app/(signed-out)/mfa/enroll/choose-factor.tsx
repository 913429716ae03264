'use client'

import { type ReactNode, useActionState } from 'react'
import { ButtonLink } from '@/app/_components/button-link'
import { ErrorSummary } from '@/app/_components/error-summary'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE, isFinal } from '@/lib/form-state'
import { startAppAction } from './actions'

type ChooseFactorProps = { member_id: string; kinds: ('totp' | 'sms_otp')[]; children: ReactNode }

export function ChooseFactor({ member_id, kinds, children }: ChooseFactorProps) {
  const words = useWords().enroll
  const [state, action] = useActionState(startAppAction, IDLE)
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      {children}
      {kinds.includes('totp') && !isFinal(state) && (
        <section className="grid gap-2">
          <h2>{words.app}</h2>
          <p className="text-quiet text-sm">{words.appText}</p>
          <form action={action}>
            <input type="hidden" name="member_id" value={member_id} />
            <SubmitButton>{words.useApp}</SubmitButton>
          </form>
        </section>
      )}
      {kinds.includes('sms_otp') && (
        <section className="grid gap-2">
          <h2>{words.texts}</h2>
          <p className="text-quiet text-sm">{words.textsText}</p>
          <ButtonLink href="/mfa/enroll/phone" look="plain">
            {words.useTexts}
          </ButtonLink>
        </section>
      )}
    </>
  )
}
