import type { Browser, PlaywrightWorkerArgs } from '@playwright/test'
import type { Mail } from './inbox'

/**
 * What stands between a mail server and a mailbox: it opens every link of a mail before the member does, fifty times
 * plainly, and in a browser, with JavaScript and without.
 */
export function createScanner(playwright: PlaywrightWorkerArgs['playwright'], browser: Browser) {
  return {
    scan: async (mail: Mail) => {
      for (const link of Object.values(mail).filter(Boolean)) {
        await openPlainly(playwright, link)
        for (const javaScriptEnabled of [true, false]) await openInBrowser(browser, link, javaScriptEnabled)
      }
    },
  }
}

async function openPlainly(playwright: PlaywrightWorkerArgs['playwright'], link: string) {
  const client = await playwright.request.newContext()
  for (let time = 0; time < 25; time += 1) {
    await client.head(link)
    await client.get(link)
  }
  await client.dispose()
}

async function openInBrowser(browser: Browser, link: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(link)
  // By then the scripts have done what they do by themselves. A browser that draws nothing may never call itself idle.
  if (javaScriptEnabled)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })))
  await context.close()
}
