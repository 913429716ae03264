import { HttpResponse } from 'msw'

/** What every JSON answer of the API has. */
export type Body = { status_code: number; error_type?: string }

/** `has_retry_after`: whether a refusal for coming too fast says when to come again. */
export function toResponse(body: Body, has_retry_after = false): Response {
  const headers: HeadersInit = has_retry_after && body.status_code === 429 ? { 'retry-after': '1' } : {}
  return HttpResponse.json(body, { status: body.status_code, headers })
}
