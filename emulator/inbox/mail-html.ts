import type { Mail } from '../messages.ts'
import { Html, html } from './html.ts'
import { theme } from './theme.ts'

export const mailStyles = `${theme}
body { max-width: 34rem; margin: 0 auto; padding: 1.75rem clamp(1rem, 5vw, 2rem); background: var(--card); }
.brand { display: flex; align-items: center; gap: 0.75rem; font-weight: 600; }
h1 { margin-top: 1.5rem; font-size: 1.375rem; }
p + p, h1 + p { margin-top: 1rem; }
@media (max-width: 24rem) { .button { display: flex; justify-content: center; } }
.closing { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--hair); }
`

/** The HTML part of a mail. What people typed is text in it, never HTML. */
export function mailHtml({ subject, organization_name, greeting, steps, closing }: Mail): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${new Html(mailStyles)}</style>
</head>
<body>
<main>
<p class="brand"><span class="initial" aria-hidden="true">${initialOf(organization_name)}</span>${organization_name}</p>
<h1>${subject}</h1>
<p>${greeting}</p>
${steps.map(step)}
<p class="quiet closing">${closing}</p>
</main>
</body>
</html>
`
}

export const initialOf = (name: string) => Array.from(name).slice(0, 1).join('').toUpperCase()

function step({ text, action }: Mail['steps'][number], index: number): Html {
  const kind = index === 0 ? 'button' : 'button second'
  return html`<p>${text}</p>
<p><a class="${kind}" href="${action.url}" target="_blank" rel="noreferrer">${action.label}</a></p>
`
}
