import { Html, html } from './html.ts'
import { script } from './inbox-script.ts'
import { styles } from './inbox-styles.ts'
import { listAppCodes } from './insights.ts'
import type { Message } from './messages.ts'
import { settings } from './settings.ts'
import { toTimestamp } from './wire.ts'

const SHOWN_APPS = 5

type Mail = Extract<Message, { channel: 'email' }>
type TextMessage = Extract<Message, { channel: 'sms' }>

const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1b4f9c"/>' +
      '<path d="M7 11h18v11H7zl9 7 9-7" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>',
  )

export function page(messages: Message[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inbox</title>
<link rel="icon" href="${ICON}">
<noscript><meta http-equiv="refresh" content="5"></noscript>
<style>${new Html(styles)}</style>
</head>
<body>
<header>
<h1>Inbox</h1>
<p>Every mail and text message of the emulator, newest first.
<a href="${settings.app_url}" target="_blank" rel="noreferrer">Open the app</a></p>
</header>
<main>
<div id="apps">${appList()}</div>
<p id="news" class="unseen" role="status"></p>
<div id="messages">${messageList(messages)}</div>
</main>
<script>${new Html(script)}</script>
</body>
</html>
`
}

export function messageList(messages: Message[]): Html {
  if (messages.length === 0) return emptyState()
  return html`${messages.map((message) => (message.channel === 'email' ? mail(message) : textMessage(message)))}`
}

/** Codes of authenticator apps, for people who have no phone at hand. */
export function appList(): Html {
  const apps = listAppCodes().slice(-SHOWN_APPS)
  if (apps.length === 0) return html``
  return html`<section class="apps" aria-labelledby="apps-title">
<h2 id="apps-title">Authenticator apps</h2>
<dl>${apps.map(
    ({ member, organization, code }) =>
      html`<div><dt>${member.email_address}, ${organization.organization_name}</dt><dd>${code}</dd></div>`,
  )}</dl>
</section>`
}

function emptyState(): Html {
  const url = `${settings.app_url}/forgot-password`
  return html`<section class="empty" id="empty">
<h2>Nothing yet</h2>
<p>Ask for a reset link at <a href="${url}" target="_blank" rel="noreferrer">${url}</a>. The mail shows up here by itself.</p>
<dl>
<div><dt>Password only</dt><dd>organization <b>acme</b>, email <b>ada@example.com</b></dd></div>
<div><dt>With a text message</dt><dd>organization <b>globex</b>, email <b>grace@example.com</b></dd></div>
<div><dt>With an authenticator app</dt><dd>organization <b>globex</b>, email <b>alan@example.com</b></dd></div>
<div><dt>Second factor to set up</dt><dd>organization <b>initech</b>, email <b>peter@example.com</b></dd></div>
</dl>
</section>`
}

function mail(message: Mail): Html {
  return html`<article class="mail" id="message-${message.message_id}" aria-labelledby="title-${message.message_id}">
<header>
<span class="initial" aria-hidden="true">${message.organization_name.slice(0, 1).toUpperCase()}</span>
<div>
<h2 id="title-${message.message_id}">${message.subject}</h2>
<p class="quiet">${message.from}<br>to ${message.to}</p>
</div>
${time(message)}
</header>
<div class="letter">
<p>${message.greeting}</p>
${message.steps.map(step)}
<p class="quiet">${message.closing}</p>
</div>
</article>
`
}

function step({ text, action }: Mail['steps'][number], index: number): Html {
  const kind = index === 0 ? 'button' : 'button second'
  return html`<p>${text}</p>
<p><a class="${kind}" href="${action.url}" target="_blank" rel="noreferrer">${action.label}</a></p>
`
}

function textMessage(message: TextMessage): Html {
  const [before = '', after = ''] = message.text.split(message.code)
  return html`<article class="sms" id="message-${message.message_id}" aria-labelledby="title-${message.message_id}">
<header>
<div>
<h2 id="title-${message.message_id}">${message.from}</h2>
<p class="quiet">text message to ${message.to}</p>
</div>
${time(message)}
</header>
<p class="bubble">${before}<b>${message.code}</b>${after}</p>
</article>
`
}

function time({ created_at }: Message): Html {
  const shown = new Date(created_at).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
  return html`<time class="quiet" datetime="${toTimestamp(created_at)}">${shown}</time>`
}
