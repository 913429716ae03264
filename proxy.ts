import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env, isDevelopment } from './lib/env'

/** Every request passes here: the page's script policy, and the gate for posts. It decides no access. */
export function proxy(request: NextRequest) {
  if (!isFromHere(request)) return refuse()
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

/** Next runs actions for posts without an Origin; browsers always send one, so only ours is let through. */
function isFromHere({ method, headers }: NextRequest): boolean {
  return method === 'GET' || method === 'HEAD' || headers.get('Origin') === env().APP_URL
}

function refuse(): NextResponse {
  const page = `<!doctype html><html lang="en"><title>Not accepted</title><h1>This form was not accepted</h1>
<p>It did not come from <a href="${env().APP_URL}">${env().APP_URL}</a>. Open that address and try again.</p></html>`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" }
  return new NextResponse(page, { status: 403, headers })
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
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

export const config = {
  // Files of the build are the same for everybody; everything else passes.
  matcher: '/((?!_next/static/|icon.svg).*)',
}
