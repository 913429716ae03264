import { post } from './control'
import { type Organization, ownOrganization } from './members'

type Duration = { hours?: number; minutes?: number; seconds?: number }

/** The time of one organization, which nobody else shares. */
export function clockOf(organization: Organization) {
  return {
    advance: ({ hours = 0, minutes = 0, seconds = 0 }: Duration) =>
      post('clock', {
        organization_id: ownOrganization(organization),
        advance_seconds: (hours * 60 + minutes) * 60 + seconds,
      }),
  }
}
