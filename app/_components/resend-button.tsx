'use client'

import { useEffect, useId, useState } from 'react'
import { SubmitButton } from './submit-button'

/**
 * Sends a new code, once `waitSeconds` have passed. It says from which time on, rather than counting down: a number that
 * changes every second is read aloud every second. Without JavaScript the action itself says that it is too early.
 */
export function ResendButton({ waitSeconds }: { waitSeconds: number }) {
  const id = useId()
  // Known in the browser only: the server does not know the time where somebody is.
  const [from, setFrom] = useState('')
  const [isOver, setOver] = useState(waitSeconds === 0)

  useEffect(() => {
    if (waitSeconds === 0) return setOver(true)
    setFrom(new Date(Date.now() + waitSeconds * 1000).toLocaleTimeString())
    const timer = setTimeout(() => setOver(true), waitSeconds * 1000)
    return () => clearTimeout(timer)
  }, [waitSeconds])

  return (
    <div className="grid">
      <SubmitButton look="quiet" name="send" isBlocked={from !== '' && !isOver} describedBy={isOver ? undefined : id}>
        Send a new code
      </SubmitButton>
      {waitSeconds > 0 && (
        <p id={id} className="min-h-5 text-center text-quiet text-sm">
          {!isOver && `${from ? `From ${from}` : `In ${waitSeconds} seconds`}, in case the last one does not arrive.`}
        </p>
      )}
    </div>
  )
}
