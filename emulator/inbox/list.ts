import type { Message } from '../messages.ts'
import { currentEdition } from '../news.ts'
import { settings } from '../settings.ts'
import { page } from './document.ts'
import { emptyState, noResults } from './empty.ts'
import { type Html, html } from './html.ts'
import { actions, codeLine, codeWithCopy, head, titleOf } from './parts.ts'
import { findApps, findMessages, isWhole, listSenders, type View } from './view.ts'

/** Everything that was sent, newest first, or what a search leaves of it. */
export function listPage(view: View): Html {
  const body = html`<header class="top">
<h1>Inbox</h1>
<noscript><a class="nav" href="">Refresh</a></noscript>
<a class="nav" href="${settings.app_url}" target="_blank" rel="noreferrer">Open the app</a>
</header>
<main>
${searchForm(view)}
${isWhole(view) ? html`` : html`<p class="narrowed"><a class="nav" href="/">Show all messages</a></p>`}
${appList(view)}
<div id="messages">${messageList(view)}</div>
</main>`
  return page({ title: 'Inbox', body, edition: currentEdition() })
}

function searchForm({ search, organization }: View): Html {
  const options = listSenders().map(({ organization_id, organization_slug, organization_name }) => {
    const isChosen = organization === organization_slug || organization === organization_id
    return html`<option id="${organization_id}" value="${organization_slug}"${isChosen ? html` selected` : html``}>${organization_name}</option>`
  })
  return html`<form class="search" role="search" action="/">
<p class="field grow"><label for="search">Search</label>
<input id="search" name="q" type="search" value="${search}" autocomplete="off" spellcheck="false" autocapitalize="off"></p>
<p class="field"><label for="organizations">Organization</label>
<select id="organizations" name="organization"><option id="all" value="">All</option>${options}</select></p>
<button class="button second">Search</button>
</form>`
}

function appList(view: View): Html {
  const apps = findApps(view).map(
    ({ member, organization, code }) =>
      html`<li id="${member.member_id}"><span class="quiet grow">${member.email_address}, ${organization.organization_name}</span>
<span class="actions">${codeWithCopy(member.member_id, code)}</span></li>`,
  )
  return html`<section class="apps" aria-labelledby="apps-title">
<h2 id="apps-title">Authenticator apps</h2>
<ul id="apps" role="list">${apps}</ul>
</section>`
}

function messageList(view: View): Html {
  const messages = findMessages(view)
  if (messages.length > 0) return html`${messages.map(card)}`
  return view.search === '' ? emptyState() : noResults()
}

function card(message: Message): Html {
  const { message_id } = message
  const heading = html`<h2 id="title-${message_id}"><a href="/inbox/${message_id}">${titleOf(message)}</a></h2>`
  return html`<article class="card" id="message-${message_id}" aria-labelledby="title-${message_id}">
${head(message, heading)}
<p>${message.channel === 'email' ? message.greeting : message.text}</p>
${message.channel === 'email' ? actions(message) : codeLine(message)}
</article>`
}
