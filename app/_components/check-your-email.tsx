'use client'

import { useEffect, useRef } from 'react'
import { ButtonLink } from '@/app/_components/button-link'
import { useWords } from '@/app/_components/words'
import { fill } from '@/lib/i18n/fill'
import { webmailOf } from '@/lib/webmail'
import { Title } from './title'

type CheckYourEmailProps = {
  email_address: string
  /** In one organization, or wherever the address is known. */
  isAnywhere?: boolean
  again: '/forgot-password' | '/login' | '/login/another-way' | '/login/discovery' | '/settings/confirm'
}

/** Where the address was not typed but known, it cannot be wrong. */
const KNOWN: CheckYourEmailProps['again'][] = ['/login/another-way', '/settings/confirm']

/** The same for everybody: it says what was asked, never whether there is such an account. */
export function CheckYourEmail({ email_address, isAnywhere = false, again }: CheckYourEmailProps) {
  const words = useWords().emailSent
  const webmail = webmailOf(email_address)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Title>{words.heading}</Title>
      <div className="grid gap-1">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p className="wrap-anywhere text-quiet">
          {fill(isAnywhere ? words.anywhere : words.here, { email: email_address })}
        </p>
      </div>
      {webmail && (
        <ButtonLink href={webmail.href} rel="noreferrer">
          {fill(words.open, { webmail: webmail.name })}
        </ButtonLink>
      )}
      <div className="grid gap-1">
        <h2>{words.nothing}</h2>
        <p className="text-quiet">{isAnywhere ? words.nothingAnywhere : words.nothingHere}</p>
      </div>
      <p className="text-center text-sm">
        <a href={again}>{KNOWN.includes(again) ? words.again : words.correct}</a>
      </p>
    </>
  )
}
