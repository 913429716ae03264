import { get, post } from './control'
import { type Organization, ownOrganization } from './members'

/** What Stytch does not document, and what the emulator does about it in one organization. */
export function choicesOf(organization: Organization) {
  return {
    set: (choices: Record<string, string>) =>
      post('choices', { organization_id: ownOrganization(organization), choices }),
    /** Every position of every switch but the one in which it stands. */
    others: async () => {
      const { choices } = await get<{ choices: { name: string; values: string[] }[] }>('choices')
      return choices.flatMap(({ name, values }) => values.slice(1).map((value) => ({ name, value })))
    },
  }
}
