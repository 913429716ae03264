import { toHint } from '@/lib/auth/messages/password'
import { checkWhileTyping } from '@/lib/auth/password-strength'
import { readWords } from '@/lib/language'
import { readLink } from '@/lib/link'
import { readSession } from '@/lib/session'

/**
 * What Stytch says about a new password while it is typed, for whoever is about to set one. Not an action: those wait for
 * each other, and a form must not wait for a hint. Whatever goes wrong there is no hint.
 */
export async function POST(request: Request): Promise<Response> {
  const password = await request.text()
  const text = (await maySetOne()) && password ? toHint(await checkWhileTyping(password), await readWords()) : ''
  return Response.json({ text }, { headers: { 'Cache-Control': 'no-store' } })
}

async function maySetOne(): Promise<boolean> {
  const kind = (await readLink())?.kind
  if (kind === 'password_reset' || kind === 'discovery_reset') return true
  return (await readSession())?.status === 'authenticated'
}
