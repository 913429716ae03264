import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

// On globalThis: the pages and the start of the server are bundled apart, and each has modules of its own.
const shared = globalThis as typeof globalThis & { clientAddresses?: AsyncLocalStorage<string> }
shared.clientAddresses ??= new AsyncLocalStorage<string>()
const addresses = shared.clientAddresses

/**
 * Notes for each request of this process where it came from, before anything else sees it: Next takes whatever
 * X-Forwarded-For a client claims, and does not tell the address of the connection.
 */
export function noteClientAddresses(trustedProxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    addresses.enterWith(clientAddress(String(headers['x-forwarded-for'] ?? ''), socket.remoteAddress, trustedProxies))
  })
}

/** Whose request this is: an IPv4 address, or the /64 network of an IPv6 one. All that have none are the same. */
export const currentClient = (): string => addresses.getStore() ?? 'nobody'

/**
 * The address of a client behind `trustedProxies` proxies, each of which has added to `forwardedFor` whom it was asked
 * by. What stands before those was claimed by the client itself, and is worth nothing.
 */
export function clientAddress(forwardedFor: string, peer: string | undefined, trustedProxies: number): string {
  const claimed = forwardedFor.split(',').map((address) => address.trim())
  const chain = [...claimed.filter(Boolean), peer ?? '']
  return toNetwork(chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? '') ?? toNetwork(peer ?? '') ?? 'nobody'
}

/** People have a /64 of IPv6 addresses each, at least. Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711. */
function toNetwork(text: string): string | undefined {
  const [, bare = text] = text.match(/^\[(.*)\](?::\d+)?$/) ?? text.match(/^([\d.]+):\d+$/) ?? []
  if (!ipaddr.isValid(bare)) return undefined
  const address = ipaddr.process(bare)
  return address.kind() === 'ipv4' ? address.toString() : address.toNormalizedString().split(':').slice(0, 4).join(':')
}
