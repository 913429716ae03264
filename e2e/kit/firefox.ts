import type { Locator, Page } from '@playwright/test'

/**
 * Over WebDriver BiDi, `fill` adds to what stands in a field of type "email" already: such a field tells nobody what is
 * selected in it. So it is emptied first, in every page of this worker.
 */
export function emptyBeforeFilling(page: Page): void {
  const prototype: Locator & { isMended?: true } = Object.getPrototypeOf(page.locator('html'))
  if (prototype.isMended) return
  const { fill } = prototype
  Object.assign(prototype, {
    isMended: true,
    async fill(this: Locator, ...[text, options]: Parameters<Locator['fill']>) {
      await fill.call(this, '', options)
      if (text) await fill.call(this, text, options)
    },
  })
}
