'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Field, typedOf } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { IDLE, isFinal } from '@/lib/form-state'
import { sendFirstCodeAction } from '../actions'

type PhoneFormProps = { member_id: string; hasOtherWays: boolean }

export function PhoneForm({ member_id, hasOtherWays }: PhoneFormProps) {
  const { phone: words, shared } = useWords()
  const [state, action] = useActionState(sendFirstCodeAction, IDLE)
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{words.text}</p>
      </div>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <input type="hidden" name="member_id" value={member_id} />
          <Field
            name="phone_number"
            label={words.label}
            hint={words.hint}
            type="tel"
            state={state}
            defaultValue={typedOf(state, 'phone_number')}
            required
            autoComplete="tel"
          />
          <SubmitButton>{shared.sendCode}</SubmitButton>
        </form>
      )}
      <p className="ways">
        <a href="/mfa/enroll">{hasOtherWays ? words.otherWay : words.back}</a>
      </p>
    </>
  )
}
