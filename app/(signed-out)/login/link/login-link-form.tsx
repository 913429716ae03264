'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { SubmitButton } from '@/app/_components/submit-button'
import { IDLE, isFinal } from '@/lib/form-state'
import { logInByLinkAction } from './actions'

type LoginLinkFormProps = {
  /** Names the link that this form belongs to. */
  link: string | undefined
  organization: string
  /** What stands here when there is none. */
  deadLink: ReactNode
}

export function LoginLinkForm({ link, organization, deadLink }: LoginLinkFormProps) {
  const [state, action] = useActionState(logInByLinkAction, IDLE)
  if (!link && !isFinal(state)) return deadLink
  return (
    <>
      <ErrorSummary state={state} />
      <div className="grid gap-1">
        <h1 className="wrap-anywhere">Log in to {organization}</h1>
        <p className="text-quiet">Press the button to log in on this device. The link works once.</p>
      </div>
      {!isFinal(state) && (
        <form action={action}>
          <input type="hidden" name="link" value={link} />
          <SubmitButton>Continue</SubmitButton>
        </form>
      )}
      <p className="text-center text-sm">
        <a href="/login">Log in with a password instead</a>
      </p>
    </>
  )
}
