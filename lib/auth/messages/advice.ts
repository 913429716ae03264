import type { Messages } from '../../i18n/messages/messages'
import type { Words } from '../../i18n/words'

/** A sentence about a password: one of ours, which may count something, or one that Stytch has said, in English, and nobody has translated. */
export type Advice = { says: keyof Messages['advice']; count?: number } | string

export const toSentences = (advice: readonly Advice[], { language, say }: Words): string[] =>
  advice.flatMap((one) => {
    if (typeof one !== 'string') return say(`advice.${one.says}`, { count: one.count ?? 0 })
    return language === 'en' ? one : []
  })

/**
 * What zxcvbn says, in the words of its first author and of those who keep it up today: Stytch does not document which of them
 * its sentences are.
 */
const sentences = new Map<string, keyof Messages['advice']>([
  ['Straight rows of keys are easy to guess', 'straightRow'],
  ['Straight rows of keys on your keyboard are easy to guess', 'straightRow'],
  ['Short keyboard patterns are easy to guess', 'keyPattern'],
  ['Repeats like "aaa" are easy to guess', 'simpleRepeat'],
  ['Repeated characters like "aaa" are easy to guess', 'simpleRepeat'],
  ['Repeats like "abcabcabc" are only slightly harder to guess than "abc"', 'extendedRepeat'],
  ['Repeated character patterns like "abcabcabc" are easy to guess', 'extendedRepeat'],
  ['Sequences like abc or 6543 are easy to guess', 'sequences'],
  ['Common character sequences like "abc" are easy to guess', 'sequences'],
  ['Recent years are easy to guess', 'recentYears'],
  ['Dates are often easy to guess', 'dates'],
  ['Dates are easy to guess', 'dates'],
  ['This is a top-10 common password', 'topTen'],
  ['This is a heavily used password', 'topTen'],
  ['This is a top-100 common password', 'topHundred'],
  ['This is a frequently used password', 'topHundred'],
  ['This is a very common password', 'common'],
  ['This is a commonly used password', 'common'],
  ['This is similar to a commonly used password', 'similarToCommon'],
  ['A word by itself is easy to guess', 'wordByItself'],
  ['Single words are easy to guess', 'wordByItself'],
  ['Names and surnames by themselves are easy to guess', 'namesByThemselves'],
  ['Single names or surnames are easy to guess', 'namesByThemselves'],
  ['Common names and surnames are easy to guess', 'commonNames'],
  ['There should not be any personal or page related data', 'personal'],
  ["Predictable substitutions like '@' instead of 'a' don't help very much", 'substitutions'],
  ["Avoid predictable letter substitutions like '@' for 'a'", 'substitutions'],
  ["Reversed words aren't much harder to guess", 'reversedWords'],
  ['Avoid reversed spellings of common words', 'reversedWords'],
  ['All-uppercase is almost as easy to guess as all-lowercase', 'allUppercase'],
  ['Capitalize some, but not all letters', 'allUppercase'],
  ["Capitalization doesn't help very much", 'capitalization'],
  ['Capitalize more than the first letter', 'capitalization'],
  ['Avoid dates and years that are associated with you', 'avoidDates'],
  ['Avoid recent years', 'avoidRecentYears'],
  ['Avoid years that are associated with you', 'avoidYears'],
  ['Avoid sequences', 'avoidSequences'],
  ['Avoid common character sequences', 'avoidSequences'],
  ['Avoid repeated words and characters', 'avoidRepeats'],
  ['Use a longer keyboard pattern with more turns', 'longerPattern'],
  ['Use longer keyboard patterns and change typing direction multiple times', 'longerPattern'],
  ['Add another word or two. Uncommon words are better', 'moreWords'],
  ['Add more words that are less common', 'moreWords'],
  ['Use a few words, avoid common phrases', 'severalWords'],
  ['Use multiple words, but avoid common phrases', 'severalWords'],
  ['No need for symbols, digits, or uppercase letters', 'noNeed'],
  ['You can create strong passwords without using symbols, numbers, or uppercase letters', 'noNeed'],
])

/** A sentence of zxcvbn as advice. One that is not known stays as it came. */
export function adviceOf(sentence: string): Advice {
  const bare = sentence.trim().replace(/\.$/, '')
  const says = sentences.get(bare)
  return says ? { says } : `${bare}.`
}
