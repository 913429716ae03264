'use client'

import { useEffect, useRef } from 'react'
import { webmailOf } from '@/lib/webmail'
import { Title } from './title'

type CheckYourEmailProps = {
  email_address: string
  minutes: number
  /** In one organization, or wherever the address is known. */
  isAnywhere?: boolean
  again: '/forgot-password' | '/login' | '/login/another-way' | '/login/discovery' | '/settings/confirm'
}

/** Where the address was not typed but known, it cannot be wrong. */
const KNOWN: CheckYourEmailProps['again'][] = ['/login/another-way', '/settings/confirm']

/** The same for everybody: it says what was asked, never whether there is such an account. */
export function CheckYourEmail({ email_address, minutes, isAnywhere = false, again }: CheckYourEmailProps) {
  const webmail = webmailOf(email_address)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Title>Check your email</Title>
      <div className="grid gap-1">
        <h1 ref={heading} tabIndex={-1}>
          Check your email
        </h1>
        <p className="wrap-anywhere text-quiet">
          If there is an account for {email_address}
          {isAnywhere ? '' : ' at this organization'}, a link is on its way. It works once, for {minutes} minutes.
        </p>
      </div>
      {webmail && (
        <a
          href={webmail.href}
          rel="noreferrer"
          className="grid h-control place-items-center rounded-control bg-accent font-semibold text-accent-on no-underline"
        >
          Open {webmail.name}
        </a>
      )}
      <div className="grid gap-1">
        <h2>Nothing arrived?</h2>
        <p className="text-quiet">
          Look in spam, check the address{isAnywhere ? '' : ' and the organization'}, or ask your administrator: some
          organizations log in another way.
        </p>
      </div>
      <p className="text-center text-sm">
        <a href={again}>{KNOWN.includes(again) ? 'Ask for another link' : 'Wrong address? Enter it again'}</a>
      </p>
    </>
  )
}
