import 'server-only'
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js'

type PhoneNumber = { status: 'usable'; mfa_phone_number: string } | { status: 'foreign' | 'unreadable' }

/**
 * Reads a phone number however it is written, as E.164. Without a country's prefix it is taken for one of the first of
 * `countries`. Only lengths are checked: whether it exists and can be texted is Stytch's to say.
 */
export function toPhoneNumber(typed: string, countries: CountryCode[]): PhoneNumber {
  const [home] = countries
  const parsed = parsePhoneNumberFromString(typed.normalize('NFKC'), home)
  if (!parsed?.isPossible()) return { status: 'unreadable' }
  // Some prefixes are shared (+1 by 25 countries), and not every number of theirs shows its country.
  const isAllowed = parsed.country
    ? countries.includes(parsed.country)
    : countries.some((country) => getCountryCallingCode(country) === parsed.countryCallingCode)
  return isAllowed ? { status: 'usable', mfa_phone_number: parsed.number } : { status: 'foreign' }
}
