import { type Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll } from 'vitest'
import { createListener } from './listener.ts'
import { closePort, openPort, portOf } from './ports.ts'
import { settings } from './settings.ts'

// The emulator behind real ports of this process, for what only a wire shows.

export async function startEmulator({ isPrivate = true } = {}): Promise<number> {
  const servers = await openPort(0, ['127.0.0.1'], createListener(isPrivate))
  afterAll(() => closePort(servers))
  return portOf(servers)
}

const authorization = `Basic ${btoa(`${settings.project_id}:${settings.secret}`)}`

type Call = { path: string; body?: object; method?: string; agent?: Agent; host?: string }

/** Sends a call, and answers as soon as its headers are there. */
export function send(port: number, { path, body, method = body ? 'POST' : 'GET', agent, host }: Call) {
  const headers = { authorization, 'content-type': 'application/json', ...(host && { host }) }
  return new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, agent, headers }, resolve)
      .on('error', reject)
      .end(body && JSON.stringify(body))
  })
}

export async function read(port: number, call: Call): Promise<{ status: number | undefined; text: string }> {
  const response = await send(port, call)
  return { status: response.statusCode, text: (await response.toArray()).join('') }
}

/** What a connection brings for one call, and how it ends. */
export function readRaw(port: number, path: string, body: object): Promise<{ received: string; end: string }> {
  const text = JSON.stringify(body)
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    socket.on('data', (data) => (received += data))
    socket.on('end', () => resolve({ received, end: 'in order' }))
    socket.on('error', (error: NodeJS.ErrnoException) => resolve({ received, end: String(error.code) }))
    socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\n`)
    socket.write(`content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  })
}
