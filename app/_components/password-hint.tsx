'use client'

import { useEffect, useState } from 'react'

const PAUSE_MS = 600

/**
 * What Stytch says about a password, in a moment in which nobody types. Its room is kept free, so that nothing moves. It is
 * read out politely, and never in the way: the form can be sent at any time.
 */
export function PasswordHint({ id, typed }: { id: string; typed: string }) {
  const [hint, setHint] = useState('')

  useEffect(() => {
    // What was said of something else is not true of this.
    setHint('')
    if (!typed) return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await askFor(typed, controller.signal)
      if (!controller.signal.aborted) setHint(answer)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed])

  return (
    <p id={id} aria-live="polite" className="scripted min-h-[4lh] sm:min-h-[3lh] text-quiet text-sm">
      {hint}
    </p>
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
