import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { SessionNews } from '@/app/_components/session-news'
import { readWhoIsHere } from '@/lib/session'
import './globals.css'
import { pageColours } from './page-colours'

export const metadata: Metadata = {
  robots: { index: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: Object.entries(pageColours).map(([scheme, color]) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color,
  })),
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The script policy's nonce is new for every request, so no page can be built ahead.
  await connection()
  return (
    <html lang="en">
      <body className="bg-page text-base text-ink leading-normal">
        {children}
        <SessionNews who={await readWhoIsHere()} />
      </body>
    </html>
  )
}
