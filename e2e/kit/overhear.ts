import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

// Loaded into an application before its own code (playwright.config.ts), as overhear.ts?to=FILE: writes the words of all
// that it is asked for and answers, each once for each page, so that after/secrets.spec.ts can look for secrets among them.
// Here, since a browser does not tell every byte: what was left before it was read is lost there.

/**
 * Where a word stood: an address of a request or a redirect, a Referer, an answer's headers or body. A cookie that is set is
 * one word: its name, its attributes, and how long it is in all. So is a server that the application itself has tried to ask.
 */
export type Word = {
  word: string
  stood: 'address' | 'referer' | 'location' | 'headers' | 'body' | 'cookie' | 'outgoing'
  of: string
}

// A test's password in whatever form, an email, or what is long enough for a token, a recovery code, an app's key.
const WORDS = /canary\W{1,3}(?:20)?[0-9a-f]{8}|[\w.+-]+@example\.com|[\w-]{12,}/g

const FILE = new URL(import.meta.url).searchParams.get('to') ?? ''
const noted = new Set<string>()

// Before the application itself hears of a request, so that what it sends in place of Next's answer is heard too.
subscribe('http.server.request.start', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  overhear(request, response)
})

subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket }
  const note = (server: string) => record([{ word: server, stood: 'outgoing', of: 'a server' }])
  // Also when nobody answers there, or the name is not known.
  socket.on('connectionAttempt', (ip: string, port: number) => note(`${ip}:${port}`))
  socket.once('lookup', (error: Error | null, _address, _family, host: string) => error && note(host))
})

function overhear(request: IncomingMessage, response: ServerResponse): void {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  // Files of the build are the same for everybody.
  if (path.startsWith('/_next/static/')) return
  // Or the answer would be compressed.
  delete request.headers['accept-encoding']
  note('address', path, query)
  note('referer', path, request.headers.referer)
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
  }
  const { write, end } = response
  response.write = (...given: unknown[]) => {
    keep(given[0])
    return Reflect.apply(write, response, given)
  }
  response.end = (...given: unknown[]) => {
    keep(given[0])
    return Reflect.apply(end, response, given)
  }
  response.once('close', () => {
    const { location, ...headers }: OutgoingHttpHeaders = response.getHeaders()
    note('location', path, location)
    note('headers', path, JSON.stringify(headers))
    for (const cookie of [headers['set-cookie'] ?? []].flat())
      record([{ word: outlineOf(cookie), stood: 'cookie', of: path }])
    // Next repeats a redirect's address in its body.
    note(location ? 'location' : 'body', path, Buffer.concat(chunks).toString())
  })
}

function note(stood: Word['stood'], of: string, text = ''): void {
  record([...toPlain(stood, text).matchAll(WORDS)].map(([word]) => ({ word, stood, of })))
}

function record(words: Word[]): void {
  const unheard = [...new Set(words.map((word) => JSON.stringify(word)))].filter((line) => !noted.has(line))
  for (const line of unheard) noted.add(line)
  if (unheard.length > 0) appendFileSync(FILE, `${unheard.join('\n')}\n`)
}

/** A cookie without its value and its date. */
function outlineOf(cookie: string): string {
  const [, name = '', attributes = ''] = cookie.match(/^([^=]+)=[^;]*(.*)$/) ?? []
  return `${name}${attributes.replace(/; (Expires|Max-Age)=[^;]*/g, '')}; ${cookie.length} characters`
}

function toPlain(stood: Word['stood'], text: string): string {
  if (stood === 'body' || stood === 'headers') return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
