import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expectSignedIn, headingOf, logIn, logOut } from './actions'
import { expect, needsTool, scripted, test } from './fixtures'

// Browsers keep whole pages and bring them back (the back/forward cache). Playwright turns that off, and the browser out of
// the package has none.

const PLAIN = `<!doctype html><title>Plain</title><p>new</p><script>
addEventListener('pageshow', ({ persisted }) => persisted && (document.querySelector('p').textContent = 'kept'))
</script>`

/** Waits for no load: a page that was kept has none. */
const goBack = (page: Page) => page.evaluate(() => setTimeout(() => history.back()))

test(
  'a browser that keeps pages brings nothing of a member back who has logged out',
  scripted,
  async ({ playwright, member, baseURL }) => {
    const executablePath = needsTool('chromium')
    const plain = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(PLAIN))
    await new Promise<void>((resolve) => plain.listen(0, 'localhost', resolve))
    const elsewhere = `http://localhost:${(plain.address() as AddressInfo).port}`
    const browser = await playwright.chromium.launch({
      executablePath,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    try {
      const context = await browser.newContext(baseURL ? { baseURL } : {})
      const page = await context.newPage()
      // This one does keep pages.
      await page.goto(elsewhere)
      await page.goto(`${elsewhere}/next`)
      await goBack(page)
      await expect(page.getByText('kept')).toBeVisible()

      await logIn(page, member)
      await expectSignedIn(page, member)
      await page.goto(elsewhere)
      const other = await context.newPage()
      await other.goto('/settings')
      await logOut(other)
      await goBack(page)
      await expect(headingOf(page, 'Log in')).toBeVisible()
      await expect(page.getByText(member.email_address)).toHaveCount(0)
    } finally {
      await browser.close()
      plain.close()
    }
  },
)
