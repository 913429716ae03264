'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { announceSession, onSessionChange } from './session-change'

/** Lets every page follow a log-in or a log-out in another tab, and one that comes back from the browser's memory. */
export function SessionNews({ who }: { who: string }) {
  const router = useRouter()

  useEffect(() => announceSession(who), [who])

  useEffect(
    () =>
      onSessionChange(who, (other) => {
        // Nothing that was typed for one member may be left in a form of another.
        if (who !== 'nobody' && other !== 'nobody') location.reload()
        else router.refresh()
      }),
    [who, router],
  )

  useEffect(() => {
    const follow = ({ persisted }: PageTransitionEvent) => persisted && router.refresh()
    addEventListener('pageshow', follow)
    return () => removeEventListener('pageshow', follow)
  }, [router])

  return null
}
