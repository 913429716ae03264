import 'server-only'
import { createHash } from 'node:crypto'
import { aboutLanguage } from './i18n/languages'
import { preferredLanguage } from './i18n/preferred'
import { type Words, wordsOf } from './i18n/words'

/** What such a page says: what happened, what to do, and where that link leads. */
export type PlainText = {
  heading: string
  text: string
  goOn: { href: string; label: string }
  /** Goes there at once; the link is for browsers that don't. */
  isOnTheWay?: boolean
  reference?: string
}

// The browser's own colours, dark or light as its owner likes it.
const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText;font:1rem/1.5 system-ui,sans-serif}
body{max-width:27rem;margin:3rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}a{color:LinkText;display:inline-block;padding:.625rem 0}`

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * A page that needs nothing but itself: for what is said before Next is asked, and after it has given up.
 * It is in the language that the browser asks for, since one that was chosen is sealed, and opening that may be what failed.
 */
export function plainPage(accept_language: string | null | undefined, toText: (words: Words) => PlainText) {
  const words = wordsOf(preferredLanguage(accept_language ?? null))
  const { heading, text, goOn, isOnTheWay, reference } = toText(words)
  const { language, say } = words
  const title = say('forms.shared.title', { title: heading })
  const href = toHtml(goOn.href)
  const body = [
    `<!doctype html><html lang="${language}" dir="${aboutLanguage(language).dir}"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${toHtml(title)}</title>`,
    isOnTheWay ? `<meta http-equiv="refresh" content="0;url=${href}">` : '',
    `<style>${STYLE}</style><main><h1>${toHtml(heading)}</h1><p dir="auto">${toHtml(text)}</p>`,
    `<p><a href="${href}">${toHtml(goOn.label)}</a></p>`,
    reference ? `<p><small>${toHtml(say('pages.shared.reference', { reference }))}</small></p>` : '',
    '</main></html>',
  ].join('')
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
    // As next.config.mjs has them everywhere; when proxy.ts has failed, they are left out.
    'Referrer-Policy': 'strict-origin',
    'X-Content-Type-Options': 'nosniff',
  }
  return { body, headers }
}

const toHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
