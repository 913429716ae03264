'use client'

import { useEffect, useState } from 'react'

const PAUSE_MS = 600

type PasswordHintProps = { id: string; hint: string | undefined; typed: string }

/**
 * How to choose a password, and in its place what Stytch says about this one, in a moment in which nobody types. There is room
 * for either, so that nothing moves. It is read out politely, and never in the way: the form can be sent at any time.
 */
export function PasswordHint({ id, hint, typed }: PasswordHintProps) {
  const [advice, setAdvice] = useState('')

  useEffect(() => {
    // What was said of something else is not true of this.
    setAdvice('')
    if (!typed) return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await askFor(typed, controller.signal)
      if (!controller.signal.aborted) setAdvice(answer)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed])

  return (
    <div
      id={id}
      className="grid min-h-[4lh] noscript:min-h-0 *:self-start *:[grid-area:1/1] sm:min-h-[3lh] text-quiet text-sm"
    >
      <p className={advice && 'invisible'}>{hint}</p>
      <p aria-live="polite" className="noscript:hidden">
        {advice}
      </p>
    </div>
  )
}

async function askFor(password: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch('/strength', { method: 'POST', body: password, signal })
    const { text } = await response.json()
    return String(text)
  } catch {
    return ''
  }
}
