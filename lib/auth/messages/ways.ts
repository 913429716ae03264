import type { Words } from '../../i18n/words'

/** Names that are the same in every language. */
const brands = new Map([
  ['google_oauth', 'Google'],
  ['microsoft_oauth', 'Microsoft'],
  ['slack_oauth', 'Slack'],
  ['github_oauth', 'GitHub'],
  ['hubspot_oauth', 'HubSpot'],
])

/** What people call a way to log in that an organization can allow. One that Stytch adds later is shown by its own name. */
export function wayName(method: string, { pages }: Words): string {
  const ways = new Map(Object.entries(pages.ways))
  return ways.get(method) ?? brands.get(method) ?? method.replaceAll('_', ' ')
}
