'use client'

import { useState } from 'react'
import { useWords } from '@/app/_components/words'
import { Card } from './card'
import { SubmitButton } from './submit-button'
import { Title } from './title'

/** A page from before a deployment, whose form the new build does not know. */
export function Updated() {
  // This is rendered in place of a page that still stands: what was typed there can be read now, and never again.
  const words = useWords().updated
  const [typed] = useState(readTyped)
  return (
    <Card>
      <Title>{words.heading}</Title>
      <div role="alert" className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{typed.email_address ? words.textWithEmail : words.text}</p>
      </div>
      <form method="post" action="/updated">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{words.goOn}</SubmitButton>
      </form>
    </Card>
  )
}

function readTyped() {
  const read = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
  const path = location.pathname + location.search
  return { organization: read('organization'), email_address: read('email_address'), path }
}
