import type { Team } from './teams.ts'

/** Something that a caller can see of what Stytch does not document. */
export type Observation = {
  newOne?: () => Promise<Team>
  observe: (team: Team) => Promise<unknown>
  /** What is seen under each value of the choice; the emulator's guess comes first. */
  sees: Record<string, unknown>
  /** A call that names no organization: only the choice of the project can apply. */
  ofProject?: true
}
