import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe finds, in either theme, and nothing that must be scrolled to sideways. */
export async function expectAccessible(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNothingFound(axeOn(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  // All that a theme changes.
  await expectNothingFound(axeOn(page).withRules('color-contrast'))
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

/**
 * In a frame that may run nothing axe cannot either: such a document is looked at by itself. There are no other frames,
 * so the mode for a single one will do, which opens no further page to bring its findings together.
 */
const axeOn = (page: Page) => new AxeBuilder({ page }).exclude('iframe[sandbox]').setLegacyMode()

async function expectNothingFound(axe: AxeBuilder) {
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([])
}
