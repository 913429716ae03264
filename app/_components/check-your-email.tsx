'use client'

import { useEffect, useRef } from 'react'
import { ButtonLink } from '@/app/_components/button-link'
import { useWords } from '@/app/_components/words'
import { fill } from '@/lib/i18n/fill'
import { webmailOf } from '@/lib/webmail'
import { Title } from './title'
import { WithAddress } from './with-address'

type CheckYourEmailProps = {
  email_address: string
  /** In one organization, or wherever the address is known. */
  isAnywhere?: boolean
  again: '/forgot-password' | '/login' | '/login/another-way' | '/login/discovery' | '/settings/confirm'
}

/** Where the address was not typed but known, it cannot be wrong. */
const KNOWN: CheckYourEmailProps['again'][] = ['/login/another-way', '/settings/confirm']

/** The same for everybody who has proven nothing: it says what was asked, never whether there is such an account. */
export function CheckYourEmail({ email_address, isAnywhere = false, again }: CheckYourEmailProps) {
  const words = useWords().emailSent
  const isKnown = KNOWN.includes(again)
  const sentence = isKnown ? words.known : isAnywhere ? words.anywhere : words.here
  const nothing = isKnown ? words.nothingKnown : isAnywhere ? words.nothingAnywhere : words.nothingHere
  const webmail = webmailOf(email_address)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Title>{words.heading}</Title>
      <div className="grid gap-2">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p className="text-quiet">
          <WithAddress sentence={sentence} address={email_address} />
        </p>
      </div>
      {webmail && (
        <ButtonLink href={webmail.href} rel="noreferrer">
          {fill(words.open, { webmail: webmail.name })}
        </ButtonLink>
      )}
      <div className="grid gap-2">
        <h2>{words.nothing}</h2>
        <p className="text-quiet">{nothing}</p>
      </div>
      <p className="ways">
        <a href={again}>{isKnown ? words.again : words.correct}</a>
      </p>
    </>
  )
}
