import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env, isDevelopment, LOOPBACK } from './lib/env'
import { toFault } from './lib/faults'
import { refuse } from './lib/gate'
import type { Words } from './lib/i18n/words'
import { type PlainText, plainPage } from './lib/plain-page'

/** A load balancer asks these under whatever name it knows. */
const PROBES = ['/healthz', '/readyz']

/** Every request passes here: the gate, and the page's script policy. It decides no access. */
export function proxy(request: NextRequest) {
  const refusal = refuse(request)
  if (refusal)
    return say(request, refusal.status, (words) => ({ ...words.pages.refused[refusal.reason], goOn: home(words) }))
  if (isUnderAnotherName(request) && !PROBES.includes(request.nextUrl.pathname)) return leadHome(request)
  if (request.nextUrl.pathname === '/fault') return sayFault(request)
  if (request.nextUrl.pathname === '/reset-password' && request.nextUrl.searchParams.has('token'))
    return toDoor(request.nextUrl.searchParams)

  const policy = contentPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  // Next finds the nonce for its own scripts in this request header.
  headers.set('Content-Security-Policy', policy)
  // Next compares Origin with this; whatever a client or a proxy in front claims is overwritten.
  headers.set('X-Forwarded-Host', new URL(env().APP_URL).host)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** On this machine a page may be opened as 127.0.0.1 or localhost; from the wrong one its forms would be refused. */
function isUnderAnotherName({ headers }: NextRequest): boolean {
  const { hostname } = new URL(env().APP_URL)
  const asked = headers.get('Host')?.replace(/:\d+$/, '') ?? hostname
  return LOOPBACK.includes(hostname) && LOOPBACK.includes(asked) && asked !== hostname
}

/** Not a redirect: Next takes the host out of its address, since it believes to be asked as localhost always. */
function leadHome(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const { href } = new URL(pathname + search, env().APP_URL)
  return say(request, 421, ({ forms }) => {
    const { goOn } = forms.updated
    return { heading: goOn, text: href, goOn: { href, label: goOn }, isOnTheWay: true }
  })
}

/** Where app/global-error.tsx leads, which has no words of its own. Anybody can open it, and learns nothing. */
function sayFault(request: NextRequest): NextResponse {
  const reference = request.nextUrl.searchParams.get('reference') ?? ''
  return say(request, 200, (words) => toFault(words, /^\w{1,16}$/.test(reference) ? reference : undefined))
}

const home = ({ forms }: Words) => ({ href: env().APP_URL, label: forms.fault.home })

function say({ headers }: NextRequest, status: number, toText: (words: Words) => PlainText): NextResponse {
  const page = plainPage(headers.get('Accept-Language'), toText)
  const allowed: Record<string, string> = status === 405 ? { Allow: 'GET, HEAD, POST' } : {}
  return new NextResponse(page.body, { status, headers: { ...page.headers, ...allowed } })
}

/** A reset link that was registered as /reset-password?token=… enters by the one door for mailed links. */
function toDoor(query: URLSearchParams): NextResponse {
  const door = new URL('/authenticate', env().APP_URL)
  door.search = String(
    new URLSearchParams({ stytch_token_type: 'multi_tenant_passwords', ...Object.fromEntries(query) }),
  )
  return NextResponse.redirect(door, { status: 303, headers: { 'Cache-Control': 'no-store' } })
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ["img-src 'self' data:", ...env().LOGO_ORIGINS].join(' '),
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

export const config = {
  // Files of the build are the same for everybody; everything else passes.
  matcher: '/((?!_next/static/|icon\\.svg$|apple-icon\\.png$|manifest\\.webmanifest$).*)',
}
