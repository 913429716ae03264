import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { states } from '../states'
import { GALLERY, pictureOf, views } from './views'

/** Writes the page that shows the pictures there are, grouped by route. Playwright calls this at the end. */
export default function writePage(): void {
  const shown = Object.keys(states).filter((name) => existsSync(join(GALLERY, pictureOf(name, views[0]?.name ?? ''))))
  const routes = [...new Set(shown.map(routeOf))].sort()
  const path = join(GALLERY, 'index.html')
  writeFileSync(path, toPage(routes, shown))
  console.log(`\n${shown.length} states, each in ${views.length} views: ${path}`)
}

const routeOf = (name: string) => states[name]?.route ?? ''

function toPage(routes: string[], shown: string[]): string {
  const contents = routes.map((route) => `<li><a href="#${route}">${route}</a></li>`)
  const groups = routes.map((route) => toGroup(route, shown))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<style>${STYLE}</style>
<h1>Every page in every state</h1>
<p>${shown.length} states · ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${commit()}</p>
<ul class="contents">${contents.join('')}</ul>
${groups.join('\n')}
</html>
`
}

function toGroup(route: string, shown: string[]): string {
  const names = shown.filter((name) => routeOf(name) === route)
  return `<h2 id="${route}">${route}</h2>\n${names.map(toState).join('\n')}`
}

function toState(name: string): string {
  const title = toHtml(name.replace(/^[^:]*: /, ''))
  const pictures = views.map((view) => {
    const picture = pictureOf(name, view.name)
    return `<a href="${picture}"><img src="${picture}" alt="${title}: ${view.name}" loading="lazy" width="${view.viewport.width}"></a>`
  })
  return `<section><h3>${title}</h3><div>${pictures.join('')}</div></section>`
}

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
  } catch {
    return 'no commit'
  }
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 2rem }
h2 { margin-top: 3rem; border-top: 1px solid; font-family: ui-monospace, monospace }
.contents { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none }
section div { display: flex; flex-wrap: wrap; align-items: start; gap: .75rem }
img { width: auto; height: 18rem; border: 1px solid gray; object-fit: contain }
`
