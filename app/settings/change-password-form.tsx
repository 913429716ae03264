import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { useWords } from '@/app/_components/words'
import { type FormState, isFinal } from '@/lib/form-state'

type ChangePasswordFormProps = {
  owner: Owner
  action: (formData: FormData) => void
  state: FormState
}

export function ChangePasswordForm({ owner, action, state }: ChangePasswordFormProps) {
  const { resetPassword, settings: words, shared } = useWords()
  if (isFinal(state)) return null
  return (
    <>
      <div className="grid gap-2">
        <h2>{words.choose}</h2>
        <p className="text-quiet">{resetPassword.text}</p>
      </div>
      <form action={action} noValidate className="grid gap-5">
        <OwnerFields owner={owner} />
        <TelemetryField />
        <PasswordField label={shared.newPassword} hint={words.hint} autoComplete="new-password" state={state} />
        <SubmitButton>{words.change}</SubmitButton>
      </form>
    </>
  )
}
