import { mailedToken, NOBODY_READS } from './mails.ts'
import { onlyInEmulator, stytch } from './stytch.ts'
import type { Team } from './teams.ts'

type Address = Pick<Team, 'email_address'>

/** Finds the organizations of an address by a mailed link. */
export async function discover({ email_address }: Address) {
  onlyInEmulator(NOBODY_READS)
  await stytch.magicLinks.email.discovery.send({ email_address })
  return stytch.magicLinks.discovery.authenticate({
    discovery_magic_links_token: await mailedToken({ email_address }),
  })
}

type Choice = Address & Pick<Team, 'organization_id'>

/** Goes on into an organization of the address. */
export async function chooseOrganization({ email_address, organization_id }: Choice, more: object = {}) {
  const { intermediate_session_token } = await discover({ email_address })
  return stytch.discovery.intermediateSessions.exchange({ intermediate_session_token, organization_id, ...more })
}
