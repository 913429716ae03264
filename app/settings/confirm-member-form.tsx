import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { type FormState, isFinal } from '@/lib/form-state'

type ConfirmMemberFormProps = {
  owner: Owner
  hasPassword: boolean
  action: (formData: FormData) => void
  state: FormState
}

export function ConfirmMemberForm({ owner, hasPassword, action, state }: ConfirmMemberFormProps) {
  return (
    <>
      <div className="grid gap-1">
        <h2>Confirm it's you</h2>
        <p className="text-quiet">It's been a while. Confirm it's you, then choose the new password.</p>
      </div>
      {hasPassword && !isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={owner} />
          <TelemetryField />
          <PasswordField label="Current password" autoComplete="current-password" state={state} />
          <SubmitButton>Continue</SubmitButton>
        </form>
      )}
      <p className="text-center text-sm">
        <a href="/settings/confirm">{hasPassword ? 'Confirm another way' : 'Choose how to confirm'}</a>
      </p>
    </>
  )
}
