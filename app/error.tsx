'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useWords } from '@/app/_components/words'
import { fill } from '@/lib/i18n/fill'
import { Card } from './_components/card'
import { Title } from './_components/title'
import { Updated } from './_components/updated'

/** For faults of rendering, and for forms of another build. Failures of Stytch never come here: they end in values. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isOfAnotherBuild: boolean = unstable_isUnrecognizedActionError(error)
  const { fault: words, shared } = useWords()
  if (isOfAnotherBuild) return <Updated />
  return (
    <Card>
      <Title>{words.heading}</Title>
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p role="alert" className="text-quiet">
          {words.text}
        </p>
      </div>
      <p>
        <a href="/">{words.home}</a>
      </p>
      {error.digest && <p className="text-quiet text-sm">{fill(shared.reference, { reference: error.digest })}</p>}
    </Card>
  )
}
