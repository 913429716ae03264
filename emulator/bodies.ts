import { HttpResponse } from 'msw'

/** What every JSON answer of the API has. */
export type Body = { status_code: number; error_type?: string }

export function toResponse(body: Body): Response {
  return HttpResponse.json(body, { status: body.status_code })
}
