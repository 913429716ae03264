'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Field, typedOf } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { IDLE, isFinal } from '@/lib/form-state'
import { sendFirstCodeAction } from '../actions'

type PhoneFormProps = { member_id: string; hasOtherWays: boolean }

export function PhoneForm({ member_id, hasOtherWays }: PhoneFormProps) {
  const [state, action] = useActionState(sendFirstCodeAction, IDLE)
  return (
    <>
      <Title state={state}>Use text messages</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1>Use text messages</h1>
        <p className="text-quiet">We text a code to this number now, and each time you log in.</p>
      </div>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <input type="hidden" name="member_id" value={member_id} />
          <Field
            name="phone_number"
            label="Phone number"
            hint="With its country, like +1 555 555 0100"
            type="tel"
            state={state}
            defaultValue={typedOf(state, 'phone_number')}
            required
            autoComplete="tel"
          />
          <SubmitButton>Send code</SubmitButton>
        </form>
      )}
      <p className="text-center text-sm">
        <a href="/mfa/enroll">{hasOtherWays ? 'Use an authenticator app instead' : 'Back'}</a>
      </p>
    </>
  )
}
