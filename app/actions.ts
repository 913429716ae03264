'use server'

import { isLanguage } from '@/lib/i18n/languages'
import { rememberLanguage } from '@/lib/language'

/** Shows this page, and all that follow, in another language. What is typed on it stays where there is JavaScript. */
export async function chooseLanguageAction(formData: FormData): Promise<void> {
  const language = formData.get('language')
  if (isLanguage(language)) await rememberLanguage(language)
}
