import { toHint } from '@/lib/auth/messages/password'
import { checkWhileTyping } from '@/lib/auth/password-strength'
import { readLink } from '@/lib/link'
import { readSession } from '@/lib/session'

/**
 * What Stytch says about a new password while it is typed, for whoever is about to set one. Not an action: those wait for
 * each other, and a form must not wait for a hint. Whatever goes wrong there is no hint.
 */
export async function POST(request: Request): Promise<Response> {
  const isAsked = (await readLink()) ?? (await readSession())?.status === 'authenticated'
  const password = await request.text()
  const text = isAsked && password ? toHint(await checkWhileTyping(password)) : ''
  return Response.json({ text }, { headers: { 'Cache-Control': 'no-store' } })
}
