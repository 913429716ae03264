'use client'

import { useEffect } from 'react'

/**
 * For faults of the layout while a page stands: no words are left here, so a page leads on that has them in all languages.
 * Whoever opens a page that has such a fault gets that page at once (lib/faults.ts).
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    // biome-ignore lint/style/noProcessEnv: Next's build puts it in; a development server shows in the page what is wrong.
    if (process.env.NODE_ENV !== 'production') return
    location.replace(`/fault?${new URLSearchParams({ reference: error.digest ?? '' })}`)
  }, [error])
  return (
    <html lang="en">
      <body />
    </html>
  )
}
