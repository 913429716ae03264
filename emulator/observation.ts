import type { ChoiceName, ChosenValues } from './choices.ts'
import type { Team } from './testing.ts'

/** Something that a caller can see of a choice, and what it looks like under each value. */
export type Observation<Name extends ChoiceName> = {
  team?: () => Team
  observe: (team: Team) => Promise<unknown>
  sees: Record<Required<ChosenValues>[Name], unknown>
}
