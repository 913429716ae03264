import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { aboutLanguage, LANGUAGES, type Language, type Spoken, type StytchLocale } from './i18n/languages'
import { preferredLanguage } from './i18n/preferred'
import { type Words, wordsOf } from './i18n/words'
import { readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

const cookie: SealedCookie<{ language: Language }> = {
  name: 'language',
  schema: z.object({ language: z.enum(LANGUAGES) }),
  seconds: () => 365 * 24 * 60 * 60,
}

export const rememberLanguage = (language: Language) => writeCookie(cookie, { language })

/** The language that somebody has chosen in this browser, else the one that the browser asks for. */
export const readLanguage = cache(
  async (): Promise<Spoken> =>
    (await readCookie(cookie))?.language ?? preferredLanguage((await headers()).get('accept-language')),
)

/** All words of this request's language. */
export const readWords = async (): Promise<Words> => wordsOf(await readLanguage())

/** The language for what Stytch sends because of this request. */
export const readStytchLocale = async (): Promise<StytchLocale> => aboutLanguage(await readLanguage()).stytch_locale
