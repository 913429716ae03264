'use client'

import type { FormState } from '@/lib/form-state'
import { fill } from '@/lib/i18n/fill'
import { useWords } from './words'

/**
 * The title of the tab, which a screen reader says first: what the page is about, after that something went wrong. React
 * puts it into the head; one page renders one, so that it says what the page has become without JavaScript, too.
 */
export function Title({ children, state }: { children: string; state?: FormState | undefined }) {
  const { title, titleOfError } = useWords().shared
  const hasProblem = state?.status === 'invalid' || state?.status === 'rejected'
  return <title>{fill(hasProblem ? titleOfError : title, { title: children })}</title>
}
