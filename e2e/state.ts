import type { Who } from './kit/members'
import type { Need } from './kit/needs'
import type { Scene } from './kit/scene'
import type { Application } from './kit/servers'

/** A page as somebody comes to see it. */
export type State = {
  /** The member whom it needs, if not just any. */
  who?: Who
  /** The application that shows it, if it needs one with settings of its own. */
  application?: Application
  /** What it needs of the servers besides. */
  needs?: Need
  open: (scene: Scene) => Promise<unknown>
  /** As app/ has it, without groups. */
  route: string
  heading: string | RegExp
  /** What else it says, and what makes it this state. */
  says?: string
}
