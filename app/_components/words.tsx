'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { ClientWords } from '@/lib/i18n/client-words'

const Words = createContext<ClientWords | undefined>(undefined)

/** Hands to the browser what it says by itself, in the language of the page. */
export function WordsProvider({ words, children }: { words: ClientWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

/** What a component says that changes in the browser, in the language of the page. */
export function useWords(): ClientWords {
  const words = useContext(Words)
  if (!words) throw new Error('There are no words outside of <WordsProvider>.')
  return words
}
