'use client'

import { type ReactNode, useEffect, useRef } from 'react'

const looks = {
  good: 'border-ok bg-ok-page text-ok',
  neutral: 'border-line bg-page',
}

type NoticeProps = { look?: keyof typeof looks; children: ReactNode }

/** News on top of a page that are no error. They take the focus, so that nobody has to look for what has happened. */
export function Notice({ look = 'good', children }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div
      ref={notice}
      role="status"
      tabIndex={-1}
      // There is nothing to press here, and a ring around a box looks like a field.
      className={`grid gap-1 rounded-control focus-visible:outline-none border border-s-4 px-4 py-3 ${looks[look]}`}
    >
      {children}
    </div>
  )
}
