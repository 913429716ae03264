import type { Mail, Message, TextMessage } from '../messages.ts'
import { organizations } from '../state.ts'
import { toTimestamp } from '../wire.ts'
import { type Html, html } from './html.ts'
import { initialOf } from './mail-html.ts'

// What the list and the page of one message have in common.

export function titleOf(message: Message): string {
  return message.channel === 'email' ? message.subject : `Text message from ${message.from}`
}

/** Who sent it, what it is, when and to whom. The organization leads to all that it has sent. */
export function head(message: Message, heading: Html): Html {
  const { organization_id, organization_name, from, to } = message
  const organization = organizations.get(organization_id ?? '')
  const url = organization && `/?organization=${encodeURIComponent(organization.organization_slug)}`
  return html`<header class="head">
<span class="initial" aria-hidden="true">${initialOf(organization_name)}</span>
${heading}
${time(message)}
<p class="quiet"><span class="from">from ${from}</span><span>to ${to}</span>${url ? html`<a class="nav" href="${url}">All of ${organization_name}</a>` : html``}</p>
</header>`
}

export function actions({ steps }: Mail): Html {
  const links = steps.map(
    ({ action }, index) =>
      html`<a class="${index === 0 ? 'button' : 'button second'}" href="${action.url}" target="_blank" rel="noreferrer">${action.label}</a>`,
  )
  return html`<div class="actions" role="group" aria-label="Links in this mail">${links}</div>`
}

export function codeLine({ message_id, code }: TextMessage): Html {
  return html`<p class="actions">${codeWithCopy(message_id, code)}</p>`
}

/** A code to read and select, and with JavaScript to copy. */
export function codeWithCopy(id: string | number, code: string): Html {
  return html`<b class="code" id="code-${id}">${code}</b>
<button class="button second copy" type="button" data-copies="code-${id}" aria-describedby="code-${id}">Copy</button>`
}

/** With the day, where it is another one: the clocks of organizations can be moved. */
function time({ created_at }: Message): Html {
  const date = new Date(created_at)
  const isToday = date.toDateString() === new Date().toDateString()
  const shown = date.toLocaleString('en', {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return html`<time class="quiet" datetime="${toTimestamp(created_at)}">${shown}</time>`
}
