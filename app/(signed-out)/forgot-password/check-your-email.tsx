'use client'

import { useEffect, useRef } from 'react'
import type { Typed } from '@/lib/form-state'

/** The same for everybody: it says what was asked, never whether there is such an account. */
export function CheckYourEmail({ typed, minutes }: { typed: Typed; minutes: number }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div className="grid gap-1">
        <h1 ref={heading} tabIndex={-1}>
          Check your email
        </h1>
        <p className="wrap-anywhere text-quiet">
          If there is an account for {typed.email_address} at this organization, a link is on its way. It works once,
          for {minutes} minutes.
        </p>
      </div>
      <div className="grid gap-1">
        <h2>Nothing arrived?</h2>
        <p className="text-quiet">
          Look in spam, check the address and the organization, or ask your administrator: some organizations log in
          another way.
        </p>
      </div>
      <p className="text-center text-sm">
        <a href="/forgot-password">Try again</a>
      </p>
    </>
  )
}
