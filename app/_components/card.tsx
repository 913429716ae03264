'use client'

import type { ReactNode } from 'react'
import { OrganizationSign } from '@/app/_components/organization-sign'
import { useWords } from '@/app/_components/words'

type CardProps = {
  /** A name or a slug. */
  organization?: string | undefined
  /** The address of its picture. */
  logo?: string | undefined
  children: ReactNode
}

/** One page: whose it is at the head, one card below. */
export function Card({ organization, logo, children }: CardProps) {
  const { yourAccount } = useWords().shared
  const name = organization ?? yourAccount
  return (
    <>
      <header className="flex items-center gap-2.5 px-6 py-5">
        <OrganizationSign key={logo} name={name} logo={logo} />
        <bdi className="wrap-anywhere font-semibold text-sm">{name}</bdi>
      </header>
      <main className="mx-auto w-card max-w-full px-4 pt-6 pb-16 sm:pt-12">
        <div className="grid gap-5 rounded-card border border-hair bg-card p-7 shadow-sm sm:px-8">{children}</div>
      </main>
    </>
  )
}
