import { clearLink, isToken, type OpenedLink, saveLink } from '@/lib/link'

type Kind = { kind: OpenedLink['kind']; page: string }

const kinds = new Map<string | null, Kind>([
  ['multi_tenant_passwords', { kind: 'password_reset', page: '/reset-password' }],
  ['multi_tenant_magic_links', { kind: 'magic_link', page: '/login/link' }],
  ['discovery', { kind: 'discovery', page: '/login/discovery/link' }],
])
const DISCOVERY_RESET: Kind = { kind: 'discovery_reset', page: '/reset-password' }

/**
 * The door for every mailed link. It moves the token out of the address into a short-lived sealed cookie and calls
 * nothing, so that mail scanners and previews, which open every link, spend none.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { kind, page } = readKind(query) ?? { kind: undefined, page: '/reset-password' }
  const token = query.get('token')
  const slug = query.get('slug') ?? ''
  const organization_slug = /^[\w.~-]{1,128}$/.test(slug) ? slug : ''
  if (kind && isToken(token)) await saveLink({ kind, token, organization_slug })
  // Nothing of an earlier link may answer for this one.
  else await clearLink()
  return new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } })
}

/** Stytch tells the two links of discovery apart by the redirect type alone. */
function readKind(query: URLSearchParams): Kind | undefined {
  const type = query.get('stytch_token_type')
  const isReset = type === 'discovery' && query.get('stytch_redirect_type') === 'reset_password'
  return isReset ? DISCOVERY_RESET : kinds.get(type)
}
