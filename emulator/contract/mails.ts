import type { Member } from 'stytch'
import { onlyInEmulator, stytch } from './stytch.ts'
import type { Team } from './teams.ts'

export const NOBODY_READS = 'nobody reads the mails of a real project'

type Message = { links: string[]; code: string | null }

async function newestMessage(to: string, why: string): Promise<Message> {
  const { messages } = await onlyInEmulator(why).get<{ messages: Message[] }>('messages', { to })
  return messages[0] ?? { links: [], code: null }
}

type Address = Pick<Team, 'email_address'>

/** The URLs in the newest mail: in a reset mail the reset link, and the log-in link where there is one. */
export async function mailedUrls({ email_address }: Address): Promise<URL[]> {
  const { links } = await newestMessage(email_address, NOBODY_READS)
  return links.map((link) => new URL(link))
}

const tokenOf = (url: URL | undefined) => url?.searchParams.get('token') ?? ''

/** The token of the first link in the newest mail. */
export async function mailedToken(address: Address): Promise<string> {
  return tokenOf((await mailedUrls(address))[0])
}

export async function mailTokens(team: Team, more: object = {}): Promise<{ reset: string; login: string }> {
  onlyInEmulator(NOBODY_READS)
  const { organization_id, email_address } = team
  await stytch.passwords.email.resetStart({ organization_id, email_address, ...more })
  const [reset, login] = await mailedUrls(team)
  return { reset: tokenOf(reset), login: tokenOf(login) }
}

/** In the newest text message to a member. */
export async function newestCode({ member }: { member: Pick<Member, 'mfa_phone_number'> }): Promise<string> {
  const { code } = await newestMessage(member.mfa_phone_number, 'nobody reads the text messages of a real project')
  return code ?? ''
}
