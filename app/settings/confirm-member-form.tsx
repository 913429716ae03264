import { ButtonLink } from '@/app/_components/button-link'
import { type Owner, OwnerFields } from '@/app/_components/owner-fields'
import { PasswordField } from '@/app/_components/password-field'
import { SubmitButton } from '@/app/_components/submit-button'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { useWords } from '@/app/_components/words'
import { type FormState, isFinal, leadsTo } from '@/lib/form-state'

type ConfirmMemberFormProps = {
  owner: Owner
  hasPassword: boolean
  action: (formData: FormData) => void
  state: FormState
}

export function ConfirmMemberForm({ owner, hasPassword, action, state }: ConfirmMemberFormProps) {
  const { settings: words, shared } = useWords()
  return (
    <>
      <div className="grid gap-2">
        <h2>{words.confirm}</h2>
        <p className="text-quiet">{words.confirmText}</p>
      </div>
      {hasPassword && !isFinal(state) && (
        <form action={action} noValidate className="grid gap-5">
          <OwnerFields owner={owner} />
          <TelemetryField />
          <PasswordField label={shared.currentPassword} autoComplete="current-password" state={state} />
          <SubmitButton>{shared.continue}</SubmitButton>
        </form>
      )}
      {!hasPassword && <ButtonLink href="/settings/confirm">{words.chooseWay}</ButtonLink>}
      {hasPassword && !leadsTo(state, '/settings/confirm') && (
        <p className="ways">
          <a href="/settings/confirm">{words.anotherWay}</a>
        </p>
      )}
    </>
  )
}
