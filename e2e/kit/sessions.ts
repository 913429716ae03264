import { get } from './control'
import type { Organization } from './members'

type Session = { member_id: string; factors: string[]; custom_claims: object; telemetry_id: string | null }

/** The living sessions of one organization, as Stytch has them. */
export function sessionsOf({ organization_id }: Organization) {
  return {
    list: async () => (await get<{ sessions: Session[] }>('sessions', { organization_id })).sessions,
  }
}
