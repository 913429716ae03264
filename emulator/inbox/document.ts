import { Html, html } from './html.ts'
import { copyScript, followScript } from './scripts.ts'
import { styles } from './styles.ts'

const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1b4f9c"/>' +
      '<path d="M7 11h18v11H7zl9 7 9-7" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>',
  )

/** A page of the inbox. With an edition, it follows the news from there. */
export function page({ title, body, edition }: { title: string; body: Html; edition?: number }): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${new Html(styles)}</style>
</head>
<body data-edition="${edition ?? ''}">
${body}
<p id="status" class="unseen" role="status"></p>
<script>${new Html(copyScript)}</script>
${edition === undefined ? html`` : html`<script>${new Html(followScript)}</script>`}
</body>
</html>
`
}
