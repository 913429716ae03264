'use client'

import { type KeyboardEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { useFormStatus } from 'react-dom'
import { useWords } from '@/app/_components/words'
import { type FormState, fieldId } from '@/lib/form-state'
import { Field } from './field'
import { PasswordHint } from './password-hint'

type PasswordFieldProps = {
  label: string
  /** For a new one: how to choose it. */
  hint?: string
  autoComplete: 'current-password' | 'new-password'
  state: FormState
}

/** What managers make up passwords from: good for every policy that a project of Stytch can have. */
const rules = { passwordrules: 'minlength: 20; required: lower; required: upper; required: digit; required: [-];' }

/** A password with a button that shows what was typed. Without JavaScript there is no button, and no hint while typing. */
export function PasswordField(props: PasswordFieldProps) {
  const words = useWords().shared
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const [typed, setTyped] = useState('')
  const isScripted = useSyncExternalStore(neverChanges, yes, no)
  const { pending } = useFormStatus()
  const { hint, ...field } = props
  const isNew = props.autoComplete === 'new-password'
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))

  // Hidden again once it is sent, for whoever else looks at the screen.
  useEffect(() => {
    if (pending) setShown(false)
    // The field is emptied when the answer comes.
    setTyped('')
  }, [pending])

  return (
    <Field
      {...field}
      {...(isNew && rules)}
      name="password"
      type={isShown ? 'text' : 'password'}
      required
      spellCheck={false}
      autoCapitalize="none"
      onInput={(event) => isNew && setTyped(event.currentTarget.value)}
      onKeyDown={noteCapsLock}
      onKeyUp={noteCapsLock}
      onBlur={() => setCapsLock(false)}
      note={isCapsLock && words.capsLock}
      below={isNew && <PasswordHint id={`${fieldId('password', props.state)}-below`} hint={hint} typed={typed} />}
    >
      {isScripted && (
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={isShown ? words.hideLong : words.showLong}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 end-0 rounded-control px-3 font-semibold text-accent text-sm"
        >
          {isShown ? words.hide : words.show}
        </button>
      )}
    </Field>
  )
}

const neverChanges = () => () => {}
const yes = () => true
const no = () => false
