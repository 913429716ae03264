import { createHash } from 'node:crypto'
import { listMessages } from '../messages.ts'
import { waitForNews } from '../news.ts'
import type { Html } from './html.ts'
import { listPage } from './list.ts'
import { logo } from './logo.ts'
import { mailHtml, mailStyles } from './mail-html.ts'
import { messagePage, missingPage } from './message.ts'
import { copyScript, followScript } from './scripts.ts'
import { styles } from './styles.ts'
import { readView } from './view.ts'

/** As long as a code of an authenticator app lives. */
const APP_CODE_MS = 30_000

const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`

// The messages hold what people typed, so a page may run and load nothing but its own blocks, and mails.
const pagePolicy = [
  "default-src 'none'",
  `style-src ${hashOf(styles)}`,
  `script-src ${hashOf(copyScript)} ${hashOf(followScript)}`,
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

// The sandbox holds outside of the frame as well.
const mailPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(mailStyles)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

/** The list at "/", a message at "/inbox/<id>", and the HTML part of a mail below that. */
export async function answerInbox(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/' || pathname === '/inbox') return answerList(searchParams)
  if (pathname === '/inbox/logo.svg') return logo()
  const [, id, part] = pathname.match(/^\/inbox\/(\d+)(\/mail)?$/) ?? []
  const message = listMessages(null).find(({ message_id }) => message_id === Number(id))
  if (message && !part) return toResponse(messagePage(message), pagePolicy)
  if (message?.channel === 'email') return toResponse(mailHtml(message), mailPolicy)
  return toResponse(missingPage(), pagePolicy, 404)
}

/** With "after", the edition that somebody has seen, the answer waits for something new. */
async function answerList(query: URLSearchParams): Promise<Response> {
  const after = query.get('after')
  if (after !== null) await waitForNews(Number(after), APP_CODE_MS - (Date.now() % APP_CODE_MS))
  return toResponse(listPage(readView(query)), pagePolicy)
}

function toResponse({ source }: Html, policy: string, status = 200): Response {
  return new Response(source, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
