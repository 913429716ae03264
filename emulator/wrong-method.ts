import { HttpResponse, http, matchRequestUrl } from 'msw'
import { declaredErrors } from './endpoint.ts'
import { toEnvelope } from './errors/errors.ts'
import { newId } from './ids.ts'

/** A path that is known by another method. After all endpoints; what is not known at all is not its business. */
export const refuseWrongMethod = http.all('*/v1/b2b/*', ({ request }) => {
  const url = new URL(request.url)
  const isKnown = [...declaredErrors.keys()].some(
    (name) => matchRequestUrl(url, `*${name.replace(/^\w+ /, '')}`).matches,
  )
  if (!isKnown) return undefined
  const refusal = toEnvelope('method_not_allowed', newId('request-id'), null)
  return HttpResponse.json(refusal, { status: refusal.status_code })
})
