import type { Page } from '@playwright/test'
import type { MakePerson, Person } from './fixtures'

/** One action of the application: how a person comes to its form and presses its button, and the call that it makes. */
export type Step = {
  call: string
  /** The member whom it needs, if not just any. */
  who?: (make: MakePerson) => Promise<Person>
  /** What it notes in the session although the call failed: that the call may have had its effect. */
  notes?: true
  open: (page: Page, person: Person) => Promise<void>
  press: (page: Page, person: Person) => Promise<void>
  /** What a person reads when nothing was sent or done, and when nobody knows. */
  unavailable: string
  unconfirmed: string
  /** What follows when the call works. */
  goesOnTo: string
}
