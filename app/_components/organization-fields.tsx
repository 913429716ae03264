'use client'

import { useWords } from '@/app/_components/words'
import type { FormState } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { Field, typedOf } from './field'

/** Who and where: the two fields that log-in and forgot-password share. */
export function OrganizationFields({ prefill, state }: { prefill: Prefill; state: FormState }) {
  const words = useWords().shared
  return (
    <>
      {prefill.organization !== undefined && (
        <Field
          name="organization"
          label={words.organization}
          hint={words.organizationHint}
          state={state}
          defaultValue={typedOf(state, 'organization', prefill.organization)}
          required
          // What browsers keep as "organization" is a company's full name.
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
      )}
      <Field
        name="email_address"
        label={words.email}
        type="email"
        state={state}
        defaultValue={typedOf(state, 'email_address', prefill.email_address)}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  )
}
