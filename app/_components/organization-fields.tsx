import type { FormState } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { Field, typedOf } from './field'

/** Who and where: the two fields that log-in and forgot-password share. */
export function OrganizationFields({ prefill, state }: { prefill: Prefill; state: FormState }) {
  return (
    <>
      {prefill.organization !== undefined && (
        <Field
          name="organization"
          label="Organization"
          hint="Its short name, like acme"
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
        label="Email"
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
