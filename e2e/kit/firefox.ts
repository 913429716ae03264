import type { BrowserContext, Locator, Page } from '@playwright/test'

export const isFirefox = (context: BrowserContext): boolean => context.browser()?.browserType().name() === 'firefox'

/**
 * What Firefox says that is no fault of a page: that it may not fetch an icon for a page whose policy allows none, and,
 * through Next or by itself, that a request was cut off when its page was left.
 */
export const OF_FIREFOX = /favicon\.ico|^Failed to fetch RSC payload for .* Falling back to browser navigation|^Error$/

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
