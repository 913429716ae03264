'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

const looks = {
  primary: 'min-h-control w-full px-3 py-2 rounded-control bg-accent font-semibold text-accent-on',
  plain: 'min-h-control w-full px-3 py-2 rounded-control border border-line font-semibold text-accent',
  /** In a block of `ways`. */
  quiet: 'rounded-control text-accent underline underline-offset-2',
}

type SubmitButtonProps = {
  look?: keyof typeof looks
  name?: string
  isBlocked?: boolean
  /** The id of what says why. */
  describedBy?: string | undefined
  children: ReactNode
}

/**
 * Sends its form. A second press while the first is under way does nothing, nor does any while it `isBlocked`.
 * `name` tells several buttons apart.
 */
export function SubmitButton({ look = 'primary', name, isBlocked = false, describedBy, children }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const isOff = pending || isBlocked
  return (
    <button
      type="submit"
      name={name}
      aria-describedby={describedBy}
      // Not `disabled`, which would throw the focus away.
      aria-disabled={isOff || undefined}
      onClick={(event) => isOff && event.preventDefault()}
      className={`${looks[look]} aria-disabled:opacity-60`}
    >
      {children}
    </button>
  )
}
