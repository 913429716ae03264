'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Good or neutral news on top of a page. It takes the focus, so that nobody has to look for what has happened. */
export function Notice({ children }: { children: ReactNode }) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div
      ref={notice}
      role="status"
      tabIndex={-1}
      className="rounded-control border border-ok border-s-4 bg-ok-page px-4 py-3 text-ok"
    >
      {children}
    </div>
  )
}
