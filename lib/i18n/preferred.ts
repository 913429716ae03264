import 'server-only'
import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import { LANGUAGES, PSEUDO, type Spoken } from './languages'

/** More than browsers send; to match thousands of tags would take a second. */
const MOST_CHARACTERS = 256

/** The language that a browser's Accept-Language asks for most, among ours; English for whoever wants none of them. */
export function preferredLanguage(accept_language: string | null): Spoken {
  const asked = new Negotiator({ headers: { 'accept-language': accept_language?.slice(0, MOST_CHARACTERS) ?? '' } })
    .languages()
    .filter(isTag)
  if (asked[0] === PSEUDO) return PSEUDO
  return match(asked, LANGUAGES, 'en') as Spoken
}

/** Anybody can send anything, and not all of it is a tag. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
