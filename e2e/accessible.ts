import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Nothing that axe finds, and nothing that must be scrolled to sideways. */
export async function expectAccessible(page: Page) {
  // In a frame that may run nothing axe cannot either: such a document is looked at by itself.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}
