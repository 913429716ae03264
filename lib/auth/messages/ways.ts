/** What people call the ways to log in that an organization can allow. */
const ways = new Map([
  ['password', 'A password'],
  ['magic_link', 'A link by email'],
  ['email_otp', 'A code by email'],
  ['sso', 'Single sign-on (SSO)'],
  ['google_oauth', 'Google'],
  ['microsoft_oauth', 'Microsoft'],
  ['slack_oauth', 'Slack'],
  ['github_oauth', 'GitHub'],
  ['hubspot_oauth', 'HubSpot'],
])

/** One that Stytch adds later is shown by its own name. */
export const wordsFor = (method: string): string => ways.get(method) ?? method.replaceAll('_', ' ')
