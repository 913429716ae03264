import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/app/_components/language-switch'
import { SessionNews } from '@/app/_components/session-news'
import { WordsProvider } from '@/app/_components/words'
import { env } from '@/lib/env'
import { toClientWords } from '@/lib/i18n/client-words'
import { aboutLanguage } from '@/lib/i18n/languages'
import { readWords } from '@/lib/language'
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
  const words = await readWords()
  return (
    <html lang={words.language} dir={aboutLanguage(words.language).dir}>
      <body className="bg-page text-base text-ink leading-normal">
        <WordsProvider words={toClientWords(words, env().RESET_LINK_EXPIRATION_MINUTES)}>{children}</WordsProvider>
        <LanguageSwitch words={words} />
        <SessionNews who={await readWhoIsHere()} />
      </body>
    </html>
  )
}
