import { codeOf } from '../authenticator-apps.ts'
import { listMessages, type Message } from '../messages.ts'
import {
  findOrganization,
  type Member,
  members,
  type Organization,
  organizations,
  ownersOf,
  type Totp,
} from '../state.ts'

const SHOWN_MESSAGES = 50
const SHOWN_APPS = 5

/** What a person wants to see: what has all words of a search, of one organization (its slug or id) or of all. */
export type View = { search: string; organization: string }

export function readView(query: URLSearchParams): View {
  return { search: query.get('q')?.trim() ?? '', organization: query.get('organization') ?? '' }
}

export const isWhole = ({ search, organization }: View) => search === '' && organization === ''

/** Newest first. */
export function findMessages(view: View): Message[] {
  const isMeant = toFilter(view)
  return listMessages(null)
    .filter((message) => isMeant(message.organization_id, toWords(message)))
    .slice(0, SHOWN_MESSAGES)
}

/** What the authenticator apps of the newest members that have one show now, for people who have no phone at hand. */
export function findApps(view: View) {
  const isMeant = toFilter(view)
  return [...members.values()]
    .filter(hasApp)
    .map((member) => ({ member, organization: ownersOf(member)[0] }))
    .filter(({ member, organization: { organization_id, organization_name } }) =>
      isMeant(organization_id, [member.email_address, member.name, organization_name]),
    )
    .slice(-SHOWN_APPS)
    .map((app) => ({ ...app, code: codeOf(app.member.totp, app.organization) }))
}

const hasApp = (member: Member): member is Member & { totp: Totp } => member.totp !== null

/** The organizations that have sent something, by name. */
export function listSenders(): Organization[] {
  const ids = new Set(listMessages(null).map(({ organization_id }) => organization_id))
  return [...ids]
    .flatMap((id) => organizations.get(id ?? '') ?? [])
    .sort((one, other) => one.organization_name.localeCompare(other.organization_name))
}

function toFilter({ search, organization }: View) {
  const wanted_id = findOrganization(organization)?.organization_id
  const words = search.toLowerCase().split(/\s+/)
  return (organization_id: string | null, texts: string[]): boolean => {
    if (organization !== '' && organization_id !== wanted_id) return false
    const haystack = texts.join('\n').toLowerCase()
    return words.every((word) => haystack.includes(word))
  }
}

function toWords(message: Message): string[] {
  const { to, from, organization_name, text } = message
  return [to, from, organization_name, message.channel === 'email' ? message.subject : '', text]
}
