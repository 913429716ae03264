import type { FormState } from '@/lib/form-state'

/**
 * The title of the tab, which a screen reader says first: what the page is about, after that something went wrong. React
 * puts it into the head; one page renders one, so that it says what the page has become without JavaScript, too.
 */
export function Title({ children, state }: { children: string; state?: FormState | undefined }) {
  const hasProblem = state?.status === 'invalid' || state?.status === 'rejected'
  return <title>{`${hasProblem ? 'Error: ' : ''}${children} · Your account`}</title>
}
