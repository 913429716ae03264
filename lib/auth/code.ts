import 'server-only'

const DIGIT = /\p{Nd}/u

/** The value of a digit of another script: in Unicode the ten of each stand in a row, nearly always with nothing before. */
function toValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (before < 9 && DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before)
}

/**
 * The six digits of a code, however it came into the field: with spaces or dashes, in other digits than ours, or within the
 * whole message. Undefined when there is none, or more than one.
 */
export function toCode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toValue)
    // Marks of writing direction come along when a message is copied.
    .replace(/\p{Cf}/gu, '')
  const together = text.replace(/[\s\p{Pd}]/gu, '')
  if (/^\d{6}$/.test(together)) return together
  const found = [...text.matchAll(/(?<![\p{L}\d])\d{3}[\s\p{Pd}]?\d{3}(?![\p{L}\d])/gu)]
  // A message for browsers says it twice.
  const [code, ...others] = new Set(found.map(([digits]) => digits.replace(/\D/g, '')))
  return others.length === 0 ? code : undefined
}
