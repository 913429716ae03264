import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { B2BSessionsGetJWKSResponse } from 'stytch'
import { newId } from './ids.ts'
import { now, type Session, type Subject } from './state.ts'
import { toWireSession } from './wire.ts'

const JWT_LIFETIME_SECONDS = 300

let signing_key: ReturnType<typeof createKey> | null = null

// A new key per start, under a new id, so that a client with the old key asks for this one instead of failing.
function createKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { privateKey, publicKey: createPublicKey(privateKey), kid: newId('jwk') }
}

/** Made when it is first needed: it takes longer than all the rest of a start. */
function signingKey() {
  signing_key ??= createKey()
  return signing_key
}

export function publicKeys(): B2BSessionsGetJWKSResponse['keys'] {
  const { publicKey, kid } = signingKey()
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  return [{ kty: 'RSA', use: 'sig', key_ops: ['verify'], alg: 'RS256', kid, x5c: [], x5tS256: '', n, e }]
}

/** The SDK refuses a session JWT whose header lacks `typ`. */
export function signSessionJwt(session: Session, subject: Subject): string {
  const { privateKey, kid } = signingKey()
  const header = { alg: 'RS256', kid, typ: 'JWT' }
  const content = `${encode(header)}.${encode(toClaims(session, subject))}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
}

function toClaims(session: Session, { project, organization, member }: Subject) {
  const wire = toWireSession(session, member, organization)
  const issued_at = Math.floor(now(organization) / 1000)
  return {
    ...session.custom_claims,
    iss: `stytch.com/${project.project_id}`,
    aud: [project.project_id],
    sub: session.member_id,
    iat: issued_at,
    nbf: issued_at,
    exp: issued_at + JWT_LIFETIME_SECONDS,
    'https://stytch.com/session': {
      id: wire.member_session_id,
      started_at: wire.started_at,
      last_accessed_at: wire.last_accessed_at,
      expires_at: wire.expires_at,
      attributes: { ip_address: '', user_agent: '' },
      authentication_factors: wire.authentication_factors,
      roles: wire.roles,
    },
    'https://stytch.com/organization': {
      organization_id: organization.organization_id,
      slug: organization.organization_slug,
    },
  }
}

/** The session id inside a JWT that this process signed. An expired one is fine: its session decides. */
export function readSessionJwt(jwt: string): string | null {
  const [header, claims, signature] = jwt.split('.')
  if (!header || !claims || !signature) return null
  const content = Buffer.from(`${header}.${claims}`)
  if (!verify('RSA-SHA256', content, signingKey().publicKey, Buffer.from(signature, 'base64url'))) return null
  return JSON.parse(Buffer.from(claims, 'base64url').toString())['https://stytch.com/session'].id
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
