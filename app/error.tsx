'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { Card } from './_components/card'
import { Title } from './_components/title'
import { Updated } from './_components/updated'

/** For faults of rendering, and for forms of another build. Failures of Stytch never come here: they end in values. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isOfAnotherBuild: boolean = unstable_isUnrecognizedActionError(error)
  if (isOfAnotherBuild) return <Updated />
  return (
    <Card>
      <Title>Something went wrong</Title>
      <div className="grid gap-1">
        <h1>Something went wrong</h1>
        <p role="alert" className="text-quiet">
          This page couldn't be shown. It is nothing that you did. Open it again in a minute. If it still doesn't work,
          tell your administrator.
        </p>
      </div>
      <p>
        <a href="/">Go to your account</a>
      </p>
      {error.digest && <p className="text-quiet text-sm">Reference {error.digest}</p>}
    </Card>
  )
}
