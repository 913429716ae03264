import 'server-only'

type About = { name: string; dir: 'ltr' | 'rtl'; stytch_locale: StytchLocale }

/** The languages of Stytch's own mails and text messages. */
export type StytchLocale = 'en' | 'es' | 'fr' | 'pt-br'

/** The languages that the pages speak, by their BCP 47 tags, with the names that they give themselves. */
export const languages = {
  en: { name: 'English', dir: 'ltr', stytch_locale: 'en' },
  es: { name: 'Español', dir: 'ltr', stytch_locale: 'es' },
  fr: { name: 'Français', dir: 'ltr', stytch_locale: 'fr' },
  'pt-BR': { name: 'Português', dir: 'ltr', stytch_locale: 'pt-br' },
  ar: { name: 'العربية', dir: 'rtl', stytch_locale: 'en' },
} as const satisfies Record<string, About>

export type Language = keyof typeof languages

export const LANGUAGES = Object.keys(languages) as Language[]

export const isLanguage = (tag: unknown): tag is Language => LANGUAGES.some((language) => language === tag)

/**
 * English, lengthened and with accents and brackets: what stands on a page without them has no translation, and what does not
 * fit will not fit in German either. Only for whoever's browser asks for it; this is the tag that Android gives such a language.
 */
export const PSEUDO = 'en-XA'

/** What a page can be shown in. */
export type Spoken = Language | typeof PSEUDO

/** What stands in the page, and what Stytch is told, about a language. */
export const aboutLanguage = (spoken: Spoken): About => languages[spoken === PSEUDO ? 'en' : spoken]
