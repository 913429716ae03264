import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env, isDevelopment, LOOPBACK } from './lib/env'
import { type Refusal, refuse } from './lib/gate'

/** A load balancer asks these under whatever name it knows. */
const PROBES = ['/healthz', '/readyz']

/** Every request passes here: the gate, and the page's script policy. It decides no access. */
export function proxy(request: NextRequest) {
  const refusal = refuse(request)
  if (refusal) return toPage(refusal)
  if (isUnderAnotherName(request) && !PROBES.includes(request.nextUrl.pathname)) return leadHome(request.nextUrl)
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
function leadHome({ pathname, search }: { pathname: string; search: string }): NextResponse {
  const home = new URL(pathname + search, env().APP_URL).href
  return smallPage(421, `<meta http-equiv="refresh" content="0;url=${home}"><h1><a href="${home}">Go on here</a></h1>`)
}

function toPage({ status, title, text }: Refusal): NextResponse {
  const home = `<a href="${env().APP_URL}">${env().APP_URL}</a>`
  return smallPage(status, `<h1>${title}</h1><p>${text} Open ${home} and try again.</p>`)
}

function smallPage(status: number, body: string): NextResponse {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
  }
  return new NextResponse(`<!doctype html><html lang="en"><title>Your account</title>${body}</html>`, {
    status,
    headers,
  })
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
