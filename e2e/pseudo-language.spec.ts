import type { Page } from '@playwright/test'
import { expectItFits } from './accessible'
import { expectState } from './actions'
import { expect, type Scene, scripted, test } from './fixtures'
import { states } from './states'

// Every state in a language whose words are all in brackets and a third longer: what stands outside of them was never
// translated or is put together on the page, and what does not fit will not fit in other languages either.

test.describe('lengthened', scripted, () => {
  test.use({ locale: 'en-XA', viewport: { width: 320, height: 640 } })

  for (const [name, state] of Object.entries(states))
    test(name, async ({ show }) => {
      const { page, member } = await show(name)
      await expectState(page, state)
      await expectItFits(page, 'lengthened')
      expect(await readUntranslated(page, member)).toEqual([])
    })
})

/** All text and names of a page that stand outside of brackets and are nobody's own. */
async function readUntranslated(page: Page, { email_address, organization }: Scene['member']): Promise<string[]> {
  const { organization_name, organization_slug } = organization
  const texts = await page.evaluate(() => {
    const own = 'bdi, [translate=no], [lang]:not(html), script, style, next-route-announcer'
    // A sentence may have a link in it.
    const lineOf = (element: Element): Element =>
      getComputedStyle(element).display === 'inline' ? lineOf(element.parentElement as Element) : element
    const lines = new Map<Element, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement || parentElement.closest(own)) continue
      const line = lineOf(parentElement)
      lines.set(line, (lines.get(line) ?? '') + textContent)
    }
    const found = [document.title, ...lines.values()]
    for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '')
    return found
  })
  const names = [email_address, organization_name, organization_slug, 'Billing clerk', 'Google']
  return texts
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), withoutBrackets(text)).trim())
    .filter((text) => /\p{L}{2,}/u.test(text))
}

/** A message may hold another one. */
function withoutBrackets(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? rest : withoutBrackets(rest)
}
