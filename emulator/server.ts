import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { getResponse } from 'msw'
import { answerControl } from './control.ts'
import { toEnvelope } from './errors.ts'
import { handlers } from './handlers.ts'
import { newId } from './ids.ts'
import { answerInbox } from './inbox.ts'
import { seed } from './seed.ts'
import { settings } from './settings.ts'

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']

async function route(request: Request): Promise<Response> {
  const { pathname, origin, hostname } = new URL(request.url)
  if (pathname.startsWith('/v1/')) {
    const response = await getResponse(handlers, request, { baseUrl: origin })
    return response ?? Response.json(toEnvelope('route_not_found', newId('request-id'), false), { status: 404 })
  }
  // A foreign name that resolves to this machine would make a foreign page our own origin, and the mails readable to it.
  if (!LOCAL_NAMES.includes(hostname)) return new Response('Only for localhost', { status: 403 })
  return pathname.startsWith('/emulator/') ? answerControl(request) : answerInbox(request)
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

const listener: RequestListener = async (incoming, outgoing) => {
  try {
    await send(await route(await toRequest(incoming)), outgoing)
  } catch {
    // A client that left, or a request that is no HTTP we know. There is nobody to tell, and nothing safe to log.
    outgoing.destroy()
  }
}

function start(): void {
  const { port, app_url, project_id, secret, cross_organization } = settings
  seed()
  const server = createServer(listener)
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`
    console.error(`Port ${port} ${reason}. Set EMULATOR_PORT to another one.`)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () => {
    console.log(`Stytch emulator  http://localhost:${port}   (for the app at ${app_url})`)
    console.log(`Inbox            http://localhost:${port}/`)
    console.log(`Project id       ${project_id}`)
    console.log(`Secret           ${secret}`)
    console.log(`With passwords that span organizations: ${cross_organization.project_id}`)
    console.log(`Secret           ${cross_organization.secret}`)
  })
  // Some systems resolve "localhost" to this address first, others do not have it.
  createServer(listener)
    .on('error', () => {})
    .listen(port, '::1')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

if (import.meta.main) start()
