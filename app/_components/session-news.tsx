'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { announceSession, onSessionChange } from './session-change'

/** Lets every page follow a log-in or a log-out in another tab. */
export function SessionNews({ who }: { who: string }) {
  const router = useRouter()
  const answered = useRef('')

  useEffect(() => announceSession(who), [who])

  useEffect(
    () =>
      onSessionChange(who, (other) => {
        // A page that was under way when this one heard the news is older than it looks, and is told once.
        if (answered.current !== who) announceSession(who)
        answered.current = who
        // Nothing that was typed for one member may be left in a form of another; and a form is not to be sent again.
        if (who !== 'nobody' && other !== 'nobody') location.replace(location.pathname + location.search)
        else router.refresh()
      }),
    [who, router],
  )

  return null
}
