import { get } from './control'
import type { Organization } from './members'

/** What Stytch was asked for one organization, oldest first. */
export function callsOf({ organization_id }: Organization) {
  const paths = async () => {
    const { calls } = await get<{ calls: { path: string }[] }>('calls', { organization_id })
    return calls.map((call) => call.path.replace('/v1/b2b/', ''))
  }
  return {
    /** The path of each call. */
    paths,
    /** The calls of one endpoint. */
    to: async (endpoint: string) => (await paths()).filter((path) => path === endpoint),
  }
}
