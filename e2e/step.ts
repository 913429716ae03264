import type { Scene } from './kit/scene'
import type { State } from './state'

/** One action of the application: how a person comes to its form and presses its button, and the call that it makes. */
export type Step = State & {
  call: string
  /** What it notes in the session although the call failed: that the call may have had its effect. */
  notes?: true
  press: (scene: Scene) => Promise<unknown>
  /** What a person reads when nothing was sent or done, and when nobody knows. */
  unavailable: string
  unconfirmed: string
  /** What follows when the call works. */
  goesOnTo: string
}
