import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { ar } from '../lib/i18n/messages/ar.ts'
import { en } from '../lib/i18n/messages/en.ts'
import { es } from '../lib/i18n/messages/es.ts'
import { fr } from '../lib/i18n/messages/fr.ts'
import { ptBR } from '../lib/i18n/messages/pt-BR.ts'
import { toPseudo } from '../lib/i18n/pseudo.ts'

// Prints every message of the pages, in English as it stands, and in each language as a regular expression of what it can
// become on a page. The browser tests drive the pages in other languages with it (e2e/kit/language.ts).

const languages = { en, es, fr, 'pt-BR': ptBR, ar, 'en-XA': toPseudo(en) }

const entriesOf = (part, path = '') =>
  Object.entries(part).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : entriesOf(inner, `${path}${key}.`),
  )

const toPattern = (parts) => parts.map(partToPattern).join('')

function partToPattern({ type, value, options, children }) {
  // However wide its spaces are: what looks at a page takes all of them for one.
  if (type === TYPE.literal) return RegExp.escape(value.replaceAll(/\s/g, ' ')).replaceAll('\\x20', '\\s')
  if (type === TYPE.plural)
    return `(?:${Object.values(options)
      .map((option) => toPattern(option.value))
      .join('|')})`
  if (type === TYPE.tag) return toPattern(children)
  return type === TYPE.pound ? '\\d+' : '.+?'
}

const patternsOf = (words) =>
  Object.fromEntries(entriesOf(words).map(([key, message]) => [key, toPattern(parse(message))]))

const patterns = Object.fromEntries(Object.entries(languages).map(([language, words]) => [language, patternsOf(words)]))
console.log(JSON.stringify({ english: Object.fromEntries(entriesOf(en)), patterns }))
