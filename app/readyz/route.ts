import { isDraining } from '@/lib/drain'

export const dynamic = 'force-dynamic'

/**
 * Whether this process wants new requests: 200, or 503 from the moment on in which it was asked to end. Its settings are
 * right, or it would not have started; Stytch is not asked, since an outage there is no reason to send people elsewhere.
 */
export function GET(): Response {
  const headers = { 'Cache-Control': 'no-store' }
  if (isDraining()) return new Response('draining\n', { status: 503, headers })
  return new Response('ready\n', { headers })
}
