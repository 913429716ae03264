import { HttpResponse, http, matchRequestUrl } from 'msw'
import { recordCall } from './calls.ts'
import { declaredErrors } from './endpoint.ts'
import { JWKS_PATH } from './endpoints/sessions.ts'
import { toEnvelope } from './errors/errors.ts'
import { newId } from './ids.ts'

/** Looks like an organization by its id, and is a route of Stytch's that is absent here. */
const ABSENT = 'POST /v1/b2b/organizations/search'

/** Refuses what no endpoint answers: a path that is known by another method, or not at all. */
export function refuseRoute({ url, method }: Request): Response {
  const { pathname } = new URL(url)
  const paths = [...declaredErrors.keys(), JWKS_PATH].map((name) => name.replace(/^\w+ /, ''))
  const isKnown = paths.some((path) => matchRequestUrl(new URL(url), `*${path}`).matches)
  const error_type = isKnown && `${method} ${pathname}` !== ABSENT ? 'method_not_allowed' : 'route_not_found'
  const refusal = toEnvelope(error_type, newId('request-id'), null)
  const { request_id, status_code } = refusal
  const record = recordCall({ method, path: pathname, organization_id: null, request_id, body: null })
  Object.assign(record, { status_code, error_type })
  return HttpResponse.json(refusal, { status: status_code })
}

/** After all endpoints. */
export const noRoute = http.all('*/v1/b2b/*', ({ request }) => refuseRoute(request))
