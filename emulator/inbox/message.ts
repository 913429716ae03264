import type { Mail, Message, TextMessage } from '../messages.ts'
import { page } from './document.ts'
import { type Html, html } from './html.ts'
import { actions, codeLine, head, titleOf } from './parts.ts'

/** One message at its own address: a mail as a mail client shows it, and as it is written. */
export function messagePage(message: Message): Html {
  const body = html`<header class="top"><a class="nav" href="/">← Inbox</a></header>
<main>
<article class="card opened" aria-labelledby="title">
${head(message, html`<h1 id="title">${titleOf(message)}</h1>`)}
${message.channel === 'email' ? mail(message) : textMessage(message)}
</article>
</main>`
  return page({ title: titleOf(message), body })
}

export function missingPage(): Html {
  const body = html`<main>
<section class="card notice">
<h1>There is no such message</h1>
<p>It was one of an earlier start of the emulator, or there have been many since.</p>
<p><a class="button" href="/">Open the inbox</a></p>
</section>
</main>`
  return page({ title: 'There is no such message', body })
}

// The frame runs nothing and has no origin of its own; its links open as if there were no frame.
function mail(message: Mail): Html {
  return html`${actions(message)}
<iframe class="letter steps-${message.steps.length}" title="The mail, as a mail client shows it" src="/inbox/${message.message_id}/mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>Plain text</summary><pre>${message.text}</pre></details>
<details><summary>Headers</summary><pre>${headers(message)}</pre></details>`
}

function headers({ message_id, from, to, subject, created_at }: Mail): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(created_at).toUTCString()}`,
    `Message-ID: <${message_id}@emulator.example>`,
    'Content-Type: multipart/alternative',
  ].join('\n')
}

function textMessage(message: TextMessage): Html {
  return html`${codeLine(message)}
<p class="bubble">${message.text}</p>`
}
