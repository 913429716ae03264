'use client'

import type { ReactNode } from 'react'
import { useWords } from '@/app/_components/words'

/** One page: whose it is at the head, one card below. `organization` is a name or a slug. */
export function Card({ organization, children }: { organization?: string | undefined; children: ReactNode }) {
  const { yourAccount } = useWords().shared
  const name = organization ?? yourAccount
  return (
    <>
      <header className="flex items-center gap-2.5 px-6 py-5">
        <span
          aria-hidden="true"
          className="grid size-7 shrink-0 place-items-center rounded-lg bg-accent font-bold text-accent-on text-sm"
        >
          {name.slice(0, 1).toUpperCase()}
        </span>
        <bdi className="wrap-anywhere font-semibold text-sm">{name}</bdi>
      </header>
      <main className="mx-auto w-card max-w-full px-4 pt-6 pb-16 sm:pt-12">
        <div className="grid gap-5 rounded-card border border-hair bg-card p-7 shadow-sm sm:px-8">{children}</div>
      </main>
    </>
  )
}
