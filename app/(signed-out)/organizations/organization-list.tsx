'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/_components/error-summary'
import { OrganizationSign } from '@/app/_components/organization-sign'
import { TelemetryField } from '@/app/_components/telemetry-field'
import { Title } from '@/app/_components/title'
import { useWords } from '@/app/_components/words'
import { type FormState, IDLE, isFinal, leadsTo } from '@/lib/form-state'
import { chooseOrganizationAction } from './actions'

type Choice = { id: string; name: string; slug: string; logo: string | undefined; notes: string[] }

type OrganizationListProps = {
  organizations: Choice[]
  /** Names the address that this form belongs to. */
  owner: string
  heading: string
  /** Why there is no list. */
  failed: FormState | undefined
  /** Leads to the list. */
  children: ReactNode
}

export function OrganizationList({ organizations, owner, heading, failed, children }: OrganizationListProps) {
  const words = useWords().organizations
  const [answer, action, isPending] = useActionState(chooseOrganizationAction, IDLE)
  // What became of a press is said first; then the list is to be asked for again all the same.
  const state = answer.status === 'idle' && failed ? failed : answer
  const again = failed?.status === 'rejected' && !leadsTo(state, '/organizations') ? failed.message.ways : undefined
  return (
    <>
      <Title state={state}>{words.title}</Title>
      <ErrorSummary state={state} />
      <div className="grid gap-2">
        <h1>{heading}</h1>
        {!isFinal(state) && children}
      </div>
      {organizations.length > 0 && !isFinal(state) && (
        <form action={action} className="grid gap-3">
          <input type="hidden" name="owner" value={owner} />
          <TelemetryField />
          {organizations.map(({ id, name, slug, logo, notes }) => (
            <button
              key={id}
              type="submit"
              name="organization_id"
              value={id}
              aria-disabled={isPending || undefined}
              onClick={(event) => isPending && event.preventDefault()}
              className="wrap-anywhere flex min-h-control items-center gap-3 rounded-control border border-line px-4 py-2 text-start aria-disabled:opacity-60"
            >
              <OrganizationSign name={name} logo={logo} />
              <span className="grid">
                <span className="font-semibold text-accent">
                  <bdi>{name}</bdi>
                </span>
                {[<bdi key="slug">{slug}</bdi>, ...notes].map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
                  <span key={index} className="text-quiet text-sm">
                    {line}
                  </span>
                ))}
              </span>
            </button>
          ))}
        </form>
      )}
      {again?.map(({ href, text }) => (
        <p key={href} className="ways">
          <a href={href}>{text}</a>
        </p>
      ))}
    </>
  )
}
