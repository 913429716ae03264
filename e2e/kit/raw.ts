import { request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { text } from 'node:stream/consumers'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

type Asked = {
  /** What the request line says, where it is not the address's own path. */
  target?: string
  method?: string
  headers?: Record<string, string>
  /** In pieces it is sent without a length. */
  body?: string | Buffer | string[]
}

/** Sends a request exactly as it is given, which neither a browser nor Playwright does, and follows nothing. */
export function sendRaw(url: string, { method = 'GET', headers = {}, body = '', target }: Asked = {}): Promise<Answer> {
  const request = url.startsWith('https:') ? requestSecurely : requestPlainly
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers, agent: false, ...(target && { path: target }) },
      async (incoming) => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: await text(incoming) })
      },
    )
    outgoing.on('error', reject)
    for (const piece of Array.isArray(body) ? body : []) outgoing.write(piece)
    outgoing.end(Array.isArray(body) ? undefined : body)
  })
}
