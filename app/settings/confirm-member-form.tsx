import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { type FormState, isFinal } from '@/lib/form-state'
import { OwnerFields } from './owner-fields'
import type { Owner } from './password-forms'

type ConfirmMemberFormProps = {
  owner: Owner
  action: (formData: FormData) => void
  state: FormState
}

export function ConfirmMemberForm({ owner, action, state }: ConfirmMemberFormProps) {
  return (
    <>
      <div className="grid gap-1">
        <h2>Confirm it's you</h2>
        <p className="text-quiet">It's been a while. Confirm it's you, then choose the new password.</p>
      </div>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={owner} />
          <PasswordField label="Current password" autoComplete="current-password" state={state} />
          <SubmitButton>Continue</SubmitButton>
        </form>
      )}
    </>
  )
}
