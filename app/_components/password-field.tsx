'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useFormStatus } from 'react-dom'
import type { FormState } from '@/lib/form-state'
import { Field } from './field'

type PasswordFieldProps = {
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password'
  state: FormState
}

/** A password with a button that shows what was typed. Without JavaScript there is no button. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  const isScripted = useSyncExternalStore(neverChanges, yes, no)
  const { pending } = useFormStatus()

  // Hidden again once it is sent, for whoever else looks at the screen.
  useEffect(() => {
    if (pending) setShown(false)
  }, [pending])

  return (
    <Field
      {...props}
      name="password"
      type={isShown ? 'text' : 'password'}
      required
      spellCheck={false}
      autoCapitalize="none"
    >
      {isScripted && (
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 right-0 rounded-control px-3 font-semibold text-accent text-sm"
        >
          {isShown ? 'Hide' : 'Show'}
          <span className="sr-only"> what you typed</span>
        </button>
      )}
    </Field>
  )
}

const neverChanges = () => () => {}
const yes = () => true
const no = () => false
