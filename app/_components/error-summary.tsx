'use client'

import { useEffect, useRef } from 'react'
import { useWords } from '@/app/_components/words'
import { type FormState, fieldId } from '@/lib/form-state'
import { fill } from '@/lib/i18n/fill'

/** What went wrong, on top of the form: takes focus, leads to the fields, and names the reference of a failed call. */
export function ErrorSummary({ state }: { state: FormState }) {
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.status === 'invalid' || state.status === 'rejected') summary.current?.focus()
  }, [state])

  if (state.status === 'idle' || state.status === 'done') return null
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, and this is where it begins.
      autoFocus
      className="grid gap-1 rounded-control border border-danger border-s-4 bg-danger-page px-4 py-3 text-danger"
    >
      {state.status === 'invalid' ? <Fields state={state} /> : <Rejection state={state} />}
    </div>
  )
}

function Fields({ state }: { state: Extract<FormState, { status: 'invalid' }> }) {
  const { problem } = useWords().shared
  return (
    <>
      <p className="text-balance font-bold">{problem}</p>
      <ul className="grid gap-1">
        {Object.entries(state.field_errors).map(([field, text]) => (
          <li key={field}>
            <a href={`#${fieldId(field, state)}`} className="text-danger">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Rejection({ state }: { state: Extract<FormState, { status: 'rejected' }> }) {
  const words = useWords().shared
  const { message, reference } = state
  const { title, text, field, ways = [] } = message
  return (
    <>
      <p className="text-balance font-bold">{title}</p>
      <p>
        {field ? (
          <a href={`#${fieldId(field, state)}`} className="text-danger">
            {text}
          </a>
        ) : (
          text
        )}
      </p>
      {ways.map((way) => (
        <p key={way.href}>
          <a href={way.href} className="text-danger">
            {way.text}
          </a>
        </p>
      ))}
      {reference && <p className="text-sm">{fill(words.reference, { reference })}</p>}
    </>
  )
}
