'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * The picture beside a name, which says all that there is to hear. Where there is none, the first letter; where it cannot be
 * had, too, but without JavaScript, which leaves its place empty.
 */
export function OrganizationSign({ name, logo }: { name: string; logo: string | undefined }) {
  const picture = useRef<HTMLImageElement>(null)
  const [isMissing, setMissing] = useState(false)
  // It may have failed before there was a script to hear of it.
  useEffect(() => {
    picture.current?.decode().catch(() => setMissing(true))
  }, [])
  if (logo && !isMissing)
    return (
      // biome-ignore lint/performance/noImgElement: Next would fetch the picture itself, from wherever somebody says.
      <img
        ref={picture}
        src={logo}
        alt=""
        referrerPolicy="no-referrer"
        onError={() => setMissing(true)}
        className="size-7 shrink-0 rounded-lg bg-white object-contain"
      />
    )
  return (
    <span
      aria-hidden="true"
      className="grid size-7 shrink-0 place-items-center rounded-lg bg-accent font-bold text-accent-on text-sm"
    >
      {name.slice(0, 1).toUpperCase()}
    </span>
  )
}
