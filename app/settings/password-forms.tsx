'use client'

import { type ReactNode, useActionState, useMemo } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Notice } from '@/app/_components/notice'
import type { Owner } from '@/app/_components/owner-fields'
import { Title } from '@/app/_components/title'
import { useUntilNext } from '@/app/_components/use-until-next'
import { useWords } from '@/app/_components/words'
import { IDLE, toArrival } from '@/lib/form-state'
import { changePasswordAction, confirmMemberAction } from './actions'
import { ChangePasswordForm } from './change-password-form'
import { ConfirmMemberForm } from './confirm-member-form'

type PasswordFormsProps = {
  owner: Owner
  /** Another one after each change and each confirmation: then what was said before is void. */
  version: string
  /** A member who has none can set a first one, too. */
  hasPassword: boolean
  mustConfirm: boolean
  wasRefused: boolean
  justChanged: boolean
  justConfirmed: boolean
  /** Stands below the news. */
  children: ReactNode
}

/**
 * The change form, or the one that comes before it. Both states are kept here, so that an answer is shown with the form
 * it belongs to, although the five minutes may have run out while it was on its way.
 */
export function PasswordForms({
  owner,
  version,
  hasPassword,
  mustConfirm,
  wasRefused,
  justChanged,
  justConfirmed,
  children,
}: PasswordFormsProps) {
  const words = useWords().settings
  const title = hasPassword ? words.notChanged : words.notSet
  // When Stytch has just refused a change because the last log-in is too long ago.
  const refused = useMemo(() => toArrival({ title, text: words.confirmFirst }), [title, words.confirmFirst])
  const [lastChange, change] = useActionState(changePasswordAction, IDLE)
  const [lastConfirm, confirm] = useActionState(confirmMemberAction, IDLE)
  const changed = useUntilNext(version, lastChange, IDLE)
  const confirmed = useUntilNext(version, lastConfirm, wasRefused ? refused : IDLE)
  const isConfirming = changed.status === 'idle' && (mustConfirm || confirmed.status !== 'idle')
  return (
    <>
      <Title state={isConfirming ? confirmed : changed}>{words.title}</Title>
      <ErrorSummary state={isConfirming ? confirmed : changed} />
      {justConfirmed && !isConfirming && changed.status === 'idle' && <Notice>{words.confirmed}</Notice>}
      {justChanged && !isConfirming && changed.status === 'idle' && (
        <Notice>
          <p className="text-balance font-bold">{words.changed}</p>
          <p>{words.changedText}</p>
        </Notice>
      )}
      {children}
      {isConfirming ? (
        <ConfirmMemberForm owner={owner} hasPassword={hasPassword} action={confirm} state={confirmed} />
      ) : (
        <ChangePasswordForm key={version} owner={owner} action={change} state={changed} />
      )}
    </>
  )
}
