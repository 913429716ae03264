import { get, post } from './control'
import { type Organization, ownOrganization } from './members'

type Choice = { name: string; values: string[]; of_project?: true }

/** What Stytch does not document, and what the emulator does about it in one organization. */
export function choicesOf(organization: Organization) {
  return {
    set: (choices: Record<string, string>) =>
      post('choices', { organization_id: ownOrganization(organization), choices }),
    /**
     * Every position of every switch but the one in which it stands. Without those that are decided where a call names
     * no organization, so for all tests at once.
     */
    others: async () => {
      const { choices } = await get<{ choices: Choice[] }>('choices')
      const own = choices.filter(({ of_project }) => !of_project)
      return own.flatMap(({ name, values }) => values.slice(1).map((value) => ({ name, value })))
    },
  }
}
