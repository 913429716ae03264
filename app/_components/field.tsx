import type { InputHTMLAttributes, ReactNode } from 'react'
import { type FormState, fieldId, type Typed } from '@/lib/form-state'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  name: string
  label: string
  hint?: string
  state: FormState
  /** Something that stands inside the box, at its end. */
  children?: ReactNode
  /** What comes and goes while somebody types: in the label's line, where nothing moves for it. */
  note?: ReactNode
  /** What is said about what was typed; its id ends in -below. */
  below?: ReactNode
}

/** A labelled input with its hint, and its error when the form's state has one for it. */
export function Field({ label, hint, state, children, note, below, ...input }: FieldProps) {
  const error = errorOf(state, input.name)
  const id = fieldId(input.name, state)
  const described = [hint && `${id}-hint`, error && `${id}-error`, below && `${id}-below`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {note !== undefined && (
          <span aria-live="polite" className="text-sm">
            {note}
          </span>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-danger text-sm">
          {error}
        </p>
      )}
      {/* Whatever is typed here is written from the left, in every language. */}
      <div className="relative" dir="ltr">
        <input
          id={id}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          className="h-control w-full rounded-control border border-line bg-card px-3 aria-invalid:border-2 aria-invalid:border-danger"
          {...input}
        />
        {children}
      </div>
      {below}
    </div>
  )
}

function errorOf(state: FormState, name: string): string | undefined {
  if (state.status === 'invalid') return state.field_errors[name]
  if (state.status === 'rejected' && state.message.field === name) return state.message.text
  return undefined
}

/** What was typed before, when the form came back with an error. */
export function typedOf(state: FormState, name: keyof Typed, otherwise = ''): string {
  return state.status === 'idle' ? otherwise : state.typed[name]
}
