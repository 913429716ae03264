'use client'

import { useEffect, useId, useState } from 'react'
import { useWords } from '@/app/_components/words'
import { fill } from '@/lib/i18n/fill'
import { SubmitButton } from './submit-button'

/** For how many seconds there is nothing to send, and how this is said where the time is not known. `isFirst`: nothing was sent yet. */
export type Resend = { isFirst: boolean; seconds: number; text: string }

/**
 * Sends a new code, once the `seconds` have passed. It says from which time on, rather than counting down: a number that
 * changes every second is read aloud every second. Without JavaScript the action itself says that it is too early.
 */
export function ResendButton({ isFirst, seconds: waitSeconds, text }: Resend) {
  const { code: words, shared } = useWords()
  const id = useId()
  // Known in the browser only: the server does not know the time where somebody is.
  const [from, setFrom] = useState('')
  const [isOver, setOver] = useState(waitSeconds === 0)

  useEffect(() => {
    if (waitSeconds === 0) return setOver(true)
    setFrom(new Date(Date.now() + waitSeconds * 1000).toLocaleTimeString(timeLocale()))
    const timer = setTimeout(() => setOver(true), waitSeconds * 1000)
    return () => clearTimeout(timer)
  }, [waitSeconds])

  if (isFirst) return <SubmitButton name="send">{shared.sendCode}</SubmitButton>
  return (
    <div className="ways">
      <SubmitButton look="quiet" name="send" isBlocked={from !== '' && !isOver} describedBy={isOver ? undefined : id}>
        {words.send}
      </SubmitButton>
      {waitSeconds > 0 && (
        <p id={id} className="min-h-5 text-balance pb-2.5 text-quiet">
          {!isOver && (from ? fill(words.from, { time: from }) : text)}
        </p>
      )}
    </div>
  )
}

/** As where somebody is, if the page is written in a language of theirs; with the digits that stand in all of its texts. */
function timeLocale(): Intl.Locale {
  const { lang } = document.documentElement
  const isTheirs = (tag: string) => tag.split('-')[0] === lang.split('-')[0]
  return new Intl.Locale(navigator.languages.find(isTheirs) ?? lang, { numberingSystem: 'latn' })
}
