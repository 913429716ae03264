'use client'

import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { SubmitButton } from './submit-button'

/**
 * Sends a new code, once `waitSeconds` have passed. It says from which time on, rather than counting down: a number that
 * changes every second is read aloud every second. Without JavaScript the action itself says that it is too early.
 */
export function ResendButton({ waitSeconds }: { waitSeconds: number }) {
  const id = useId()
  const [isEarly, setEarly] = useState(waitSeconds > 0)
  const from = useSyncExternalStore(neverChanges, () => toTime(waitSeconds), nowhere)

  useEffect(() => {
    setEarly(waitSeconds > 0)
    const timer = setTimeout(() => setEarly(false), waitSeconds * 1000)
    return () => clearTimeout(timer)
  }, [waitSeconds])

  const isWaiting = isEarly && from !== ''
  return (
    <div className="grid">
      <SubmitButton look="quiet" name="send" isBlocked={isWaiting} describedBy={waitSeconds > 0 ? id : undefined}>
        Send a new code
      </SubmitButton>
      {waitSeconds > 0 && (
        <p className="min-h-5 text-center text-quiet text-sm">
          {isEarly &&
            (from ? `from ${from}, in case the last one does not arrive` : 'half a minute after the last one')}
        </p>
      )}
    </div>
  )
}

// Once, when the page comes alive: the server does not know the time where somebody is.
let shown = { waitSeconds: -1, from: '' }
function toTime(waitSeconds: number): string {
  if (shown.waitSeconds !== waitSeconds) {
    const at = new Date(Date.now() + waitSeconds * 1000)
    shown = { waitSeconds, from: at.toLocaleTimeString() }
  }
  return shown.from
}

const neverChanges = () => () => {}
const nowhere = () => ''
