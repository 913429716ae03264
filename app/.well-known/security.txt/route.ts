import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** RFC 9116 advises less than a year, so that nobody goes by an address that was given up long ago. */
const DAYS = 364

/** Whom to tell about a weakness of this deployment: for the team that runs it to say, so nothing is here until it does. */
export function GET(): Response {
  const { SECURITY_CONTACT, APP_URL } = env()
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  if (!SECURITY_CONTACT) return new Response('There is no such file.\n', { status: 404, headers })
  const expires = new Date(Date.now() + DAYS * 24 * 60 * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${APP_URL}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers })
}
