'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

const looks = {
  primary: 'h-control w-full rounded-control bg-accent font-semibold text-accent-on',
  quiet: 'min-h-11 rounded-control px-2 text-accent text-sm underline underline-offset-2',
}

type SubmitButtonProps = { look?: keyof typeof looks; name?: string; children: ReactNode }

/** Sends its form. A second press while the first is under way does nothing. `name` tells several buttons apart. */
export function SubmitButton({ look = 'primary', name, children }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      // Not `disabled`, which would throw the focus away.
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`${looks[look]} aria-disabled:opacity-60`}
    >
      {children}
    </button>
  )
}
