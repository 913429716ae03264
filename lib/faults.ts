import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Words } from './i18n/words'
import { log } from './log'
import { type PlainText, plainPage } from './plain-page'
import { toLocalPath } from './return-to'

/** What a request has failed with, once it is known. */
type Fault = { reference?: string }

const requests = new AsyncLocalStorage<Fault>()

/** Logs a bug of ours that reached Next. `digest` is the reference that Next's own error pages show. */
export function noteFault(route: string, digest?: string): string {
  const reference = digest ?? randomUUID().slice(0, 8)
  const request = requests.getStore()
  if (request) request.reference = reference
  log('sys_crash', { request_id: reference, route })
  return reference
}

/**
 * From now on, whoever opens a page and gets what Next answers when it has given up, gets a page of ours with that status
 * instead. Next's is blank without JavaScript when rendering failed (500), and a line of plain text in English when
 * `proxy.ts` failed (500) or a form is of another build (409). What scripts of ours ask for stays as it is: app/error.tsx
 * is for those.
 */
export function standInForNext(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const fault: Fault = {}
    requests.enterWith(fault)
    if (isForAPage(request)) replaceAnswer(response, (status) => toPage(request, status, fault))
  })
}

function isForAPage({ headers }: IncomingMessage): boolean {
  return Boolean(headers.accept?.includes('text/html')) && !headers.rsc && !headers['next-action']
}

/** Next's statuses when it has given up. Nothing of ours answers with one of these. */
type GivenUp = 409 | 500

const isGivenUp = (status: number): status is GivenUp => status === 409 || status === 500

function toPage({ headers, url }: IncomingMessage, status: GivenUp, fault: Fault): Page {
  const language = headers['accept-language']
  if (status === 409) return plainPage(language, (words) => toUpdated(words, toLocalPath(url) ?? '/'))
  // Next tells of every fault in a page, an action or a route.
  const reference = fault.reference ?? noteFault('proxy')
  return plainPage(language, (words) => toFault(words, reference))
}

function toUpdated({ forms }: Words, href: string): PlainText {
  const { heading, text, goOn } = forms.updated
  return { heading, text, goOn: { href, label: goOn } }
}

/** The text for a fault of ours. */
export function toFault({ forms }: Words, reference?: string): PlainText {
  const { heading, text, home } = forms.fault
  return { heading, text, goOn: { href: '/', label: home }, ...(reference && { reference }) }
}

type Page = ReturnType<typeof plainPage>

/** Headers of an answer that do not belong to another. */
const OF_THE_BODY = ['Content-Encoding', 'Content-Length', 'ETag', 'Link', 'Transfer-Encoding']

/** Sends the page that `toPage` makes for such a status in place of all that is written. */
function replaceAnswer(response: ServerResponse, toPage: (status: GivenUp) => Page): void {
  const { writeHead, write, end } = response
  let page: Page | undefined
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (response.headersSent || !isGivenUp(status)) return Reflect.apply(writeHead, response, [status, ...rest])
    page = toPage(status)
    for (const name of OF_THE_BODY) response.removeHeader(name)
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
    response.setHeader('Content-Length', Buffer.byteLength(page.body))
    return Reflect.apply(writeHead, response, [status])
  }
  // Node itself would write the head only after it has been given a part of the body.
  const decide = () => {
    if (!response.headersSent && isGivenUp(response.statusCode)) response.writeHead(response.statusCode)
  }
  response.write = (...given: unknown[]) => {
    decide()
    return page ? true : Reflect.apply(write, response, given)
  }
  response.end = (...given: unknown[]) => {
    decide()
    return Reflect.apply(end, response, page ? [page.body, given.find((part) => typeof part === 'function')] : given)
  }
}
