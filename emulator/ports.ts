import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

// Longer than clients keep an idle connection, so that its end is theirs and a test meets none by accident.
const KEEP_ALIVE_MS = 65_000

/** Opens one port at every host. The first must work; of the others, a system may have none (no IPv6, say). */
export async function openPort(port: number, hosts: string[], listener: RequestListener): Promise<Server[]> {
  const [first = '', ...others] = hosts
  const server = await listen(port, first, listener)
  const rest = others.map((host) => listen(portOf([server]), host, listener).catch(() => []))
  return [server, ...(await Promise.all(rest)).flat()]
}

/** From here on, connections are refused, and those that were open are broken off. */
export async function closePort(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      return closed
    }),
  )
}

export function portOf([server]: Server[]): number {
  const address = server?.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener)
  server.listen(port, host)
  await once(server, 'listening')
  return server
}
