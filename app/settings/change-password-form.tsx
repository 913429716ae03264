import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { type FormState, isFinal } from '@/lib/form-state'

type ChangePasswordFormProps = {
  owner: Owner
  action: (formData: FormData) => void
  state: FormState
}

export function ChangePasswordForm({ owner, action, state }: ChangePasswordFormProps) {
  return (
    <>
      <h2>Choose a new password</h2>
      {!isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={owner} />
          <TelemetryField />
          <PasswordField
            label="New password"
            hint="Three or four unrelated words work well. Other devices will be signed out."
            autoComplete="new-password"
            state={state}
          />
          <SubmitButton>Change password</SubmitButton>
        </form>
      )}
    </>
  )
}
