import { createHash } from 'node:crypto'
import { appList, messageList, page } from './inbox-page.ts'
import { script } from './inbox-script.ts'
import { styles } from './inbox-styles.ts'
import { listMessages } from './messages.ts'

const SHOWN_MESSAGES = 50

const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`

// The messages hold what people typed, so the page may run and load nothing but its own two blocks.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(styles)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page at "/", and its two parts alone, which the page asks for again and again. */
export function answerInbox(request: Request): Response {
  const { pathname } = new URL(request.url)
  const messages = listMessages(null).slice(0, SHOWN_MESSAGES)
  if (pathname === '/' || pathname === '/inbox') return toResponse(page(messages).source)
  if (pathname === '/inbox/apps') return toResponse(appList().source)
  if (pathname === '/inbox/messages') return toResponse(messageList(messages).source)
  return new Response('Not found', { status: 404 })
}

function toResponse(source: string): Response {
  return new Response(source, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
