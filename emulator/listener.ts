import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { getResponse } from 'msw'
import { overConnection } from './connections.ts'
import { answerControl } from './control/control.ts'
import { handlers } from './handlers.ts'
import { answerInbox } from './inbox/inbox.ts'
import { refuseRoute } from './no-route.ts'

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers what comes over the wire: Stytch's API, the control API and the inbox.
 * @param isPrivate whether nobody else can reach this port: only then is there more than Stytch's API
 */
export function createListener(isPrivate: boolean): RequestListener {
  return async (incoming, outgoing) => {
    try {
      const request = await toRequest(incoming)
      await send(await overConnection(incoming.socket, () => route(request, isPrivate)), outgoing)
    } catch {
      // A client that left, or a request that is no HTTP we know. There is nobody to tell, and nothing safe to log.
      outgoing.destroy()
    }
  }
}

async function route(request: Request, isPrivate: boolean): Promise<Response> {
  const { pathname, origin, hostname } = new URL(request.url)
  if (pathname.startsWith('/v1/')) {
    const response = await getResponse(handlers, request, { baseUrl: origin })
    return response ?? refuseRoute(request)
  }
  if (!isPrivate) return refuse('Others can reach this port, so it has only what is under /v1/. Unset EMULATOR_HOST.')
  // A foreign name that resolves to this machine would make a foreign page our own origin, and the mails readable to it.
  if (!LOCAL_NAMES.includes(hostname)) return refuse('Only for http://localhost.')
  return pathname.startsWith('/emulator/') ? answerControl(request) : answerInbox(request)
}

function refuse(error: string): Response {
  return Response.json({ error }, { status: 403 })
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(incoming)
  // Joined as text: as a relative reference, a path like "//localhost/" would replace the host that is checked above.
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    body,
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  // MSW's way to say that the connection breaks.
  if (response.type === 'error') return breakConnection(outgoing)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.flushHeaders()
  try {
    for await (const chunk of response.body ?? []) {
      if (outgoing.destroyed) return
      await new Promise((resolve) => outgoing.write(chunk, resolve))
    }
  } catch {
    return breakConnection(outgoing)
  }
  outgoing.end()
}

/** A reset, which says more plainly than an orderly end that no answer is to be waited for. */
function breakConnection({ socket }: ServerResponse): void {
  socket?.resetAndDestroy()
}
