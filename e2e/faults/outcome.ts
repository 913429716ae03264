import type { Page, TestInfo } from '@playwright/test'
import { alertOf } from '../actions'
import type { Step } from '../step'
import { titles } from '../steps'

/**
 * How an action can end under a fault: nothing was done and the person is told so; nobody knows, and the person is told
 * what to try first; or it works; or the page has found out from Stytch that this log-in is over, and starts anew.
 */
export type Outcome = 'nothing done' | 'nobody knows' | 'works' | 'starts anew'

/** For the table in docs/reliability.md, which a run of `npm run faults` writes. */
export function note(info: TestInfo, step: string, fault: string, outcome: Outcome): void {
  info.annotations.push({ type: 'outcome', description: JSON.stringify({ step, fault, outcome }) })
}

/** What the page says now, once it says something that it has not said in this test (a new reference). */
export async function readOutcome(page: Page, step: Step, said: Set<string>): Promise<Outcome | undefined> {
  const text = (await alertOf(page).textContent({ timeout: 500 })) ?? ''
  const [reference] = text.match(/Reference [0-9a-f]{8}/) ?? []
  if (!reference || said.has(reference)) return undefined
  said.add(reference)
  // Both: a sentence of the one may begin like one of the other.
  if (text.includes(titles.unavailable) && text.includes(step.unavailable)) return 'nothing done'
  if (text.includes(titles.unconfirmed) && text.includes(step.unconfirmed)) return 'nobody knows'
  return undefined
}
