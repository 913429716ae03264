import { secondFactors } from '@/lib/auth/factor-table'
import type { SecondFactor } from '@/lib/auth/second-factors'
import type { Words } from '@/lib/i18n/words'

/** How a page asks for a code. */
export type CodeField = { name: 'code' | 'recovery_code'; isNumeric: boolean; label: string; hint: string }

export function toCodeField(factor: SecondFactor, { pages, say }: Words): CodeField {
  const { field } = secondFactors[factor]
  const { code, recoveryCode } = pages.factors
  return {
    ...field,
    label: field.name === 'code' ? code : recoveryCode,
    hint: say(`pages.factors.${factor}Hint`, { example: 'abcd\u20111234\u2011efgh' }),
  }
}
