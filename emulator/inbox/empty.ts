import { settings } from '../settings.ts'
import { type Html, html } from './html.ts'

/** What a list without messages says. Its members are those of `seed.ts`. */
export function emptyState(): Html {
  const url = `${settings.app_url}/forgot-password`
  return html`<section class="card notice" id="empty">
<h2>Nothing yet</h2>
<p>Every mail and text message of the emulator will be here.</p>
<p><a class="button" href="${url}" target="_blank" rel="noreferrer">Ask for a reset link</a></p>
<dl>
<div><dt>Password only</dt><dd>organization <b>acme</b>, email <b>ada@example.com</b></dd></div>
<div><dt>With a text message</dt><dd>organization <b>globex</b>, email <b>grace@example.com</b></dd></div>
<div><dt>With an authenticator app</dt><dd>organization <b>globex</b>, email <b>alan@example.com</b></dd></div>
<div><dt>Second factor to set up</dt><dd>organization <b>initech</b>, email <b>peter@example.com</b></dd></div>
</dl>
</section>`
}

export function noResults(): Html {
  return html`<section class="card notice" id="no-results">
<h2>No message matches</h2>
<p>A message must have all words that you search for: in its addresses, its organization, its subject or its text.</p>
</section>`
}
