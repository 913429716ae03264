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
 * The words of one language as they stand (`pages`, `forms` …), and with what belongs into them (`say`), which English gives
 * types to.
 */
export type Words = Messages & {
  language: Spoken
  say: ReturnType<typeof translatorOf>
}

export function wordsOf(language: Spoken): Words {
  const say = translators.get(language) ?? translatorOf(language)
  translators.set(language, say)
  return { ...messages[language], language, say }
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
