import type { ReactNode } from 'react'

/** Good or neutral news above a form. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="rounded-control border border-ok border-l-4 bg-ok-page px-4 py-3 text-ok">
      {children}
    </div>
  )
}
