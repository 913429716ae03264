import 'server-only'
import { createTranslator } from 'use-intl/core'
import { PSEUDO, type Spoken } from './languages'
import { ar } from './messages/ar'
import { en } from './messages/en'
import { es } from './messages/es'
import { fr } from './messages/fr'
import type { Messages } from './messages/messages'
import { ptBR } from './messages/pt-BR'
import { toPseudo } from './pseudo'

// Only the server has all words in all languages. What a browser needs is handed to it (client-words.ts).

const messages: Record<Spoken, Messages> = { en, es, fr, 'pt-BR': ptBR, ar, [PSEUDO]: toPseudo(en) }

const translators = new Map<Spoken, ReturnType<typeof translatorOf>>()

/**
 * The words of one language as they stand (`pages`, `forms` …), with what belongs into them (`say`), which English gives types
 * to, and several things in one line (`list`).
 */
export type Words = Messages & {
  language: Spoken
  say: ReturnType<typeof translatorOf>
  list: (things: string[]) => string
}

export function wordsOf(language: Spoken): Words {
  const say = translators.get(language) ?? translatorOf(language)
  translators.set(language, say)
  const list = (things: string[]) => new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(things)
  return { ...messages[language], language, say, list }
}

/** A message that is broken is a bug: it must not be shown as its key. */
function translatorOf(locale: Spoken) {
  return createTranslator({
    locale,
    messages: messages[locale] as typeof en,
    onError: (error) => {
      throw error
    },
  })
}
