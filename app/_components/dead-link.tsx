'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/app/_components/button-link'
import { useWords } from '@/app/_components/words'
import { type FormState, IDLE } from '@/lib/form-state'
import type { Prefill } from '@/lib/prefill'
import { CheckYourEmail } from './check-your-email'
import { ErrorSummary } from './error-summary'
import { SubmitButton } from './submit-button'
import { Title } from './title'
import { WithAddress } from './with-address'

type DeadLinkProps = {
  /** Sends another one. */
  action: (state: FormState, formData: FormData) => Promise<FormState>
  /** The page that does so for whoever is not known. */
  again: '/forgot-password' | '/login' | '/login/discovery'
  /** Whether such links are for all organizations of an address. */
  isAnywhere?: boolean
  /** Whom this browser has asked a link for. */
  known: Prefill
}

/**
 * A mailed link that was used, has expired, is incomplete or was never there: one text for all of them. In the browser that
 * asked for it one press sends another.
 */
export function DeadLink({ action, again, isAnywhere = false, known }: DeadLinkProps) {
  const { deadLink: words, shared } = useWords()
  const [state, submit] = useActionState(action, IDLE)
  const { email_address, organization } = known
  const isKnown = email_address !== '' && organization !== ''
  if (state.status === 'done')
    return <CheckYourEmail email_address={state.typed.email_address} isAnywhere={isAnywhere} again={again} />
  return (
    <>
      <Title state={state}>{words.heading}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p role="alert" className="text-quiet">
          {words.text}
        </p>
      </div>
      {isKnown ? (
        <form action={submit} className="grid gap-2">
          <input type="hidden" name="organization" value={organization} />
          <input type="hidden" name="email_address" value={email_address} />
          <SubmitButton name={again === '/login' ? 'link' : 'send'}>{words.send}</SubmitButton>
          <p className="text-center text-quiet text-sm">
            <WithAddress sentence={words.goesTo} address={email_address} />
          </p>
        </form>
      ) : (
        <ButtonLink href={again}>{words.ask}</ButtonLink>
      )}
      {(isKnown || again !== '/login') && (
        <p className="ways">
          <a href="/login">{shared.back}</a>
        </p>
      )}
    </>
  )
}
