import type { Page } from '@playwright/test'
import { type Answer, sendRaw } from './raw'

// Forms that are posted by hand, as a browser without JavaScript posts them: to see every byte, or to post many at once.

/** What the form of a page holds beside its visible fields, as the server sends it. */
export async function readHidden(page: Page, url: string): Promise<Record<string, string>> {
  await page.setContent((await sendRaw(url)).text)
  const inputs = await page.locator('main form input[type=hidden]').all()
  const pairs = inputs.map(async (input) => [
    await input.getAttribute('name'),
    (await input.getAttribute('value')) ?? '',
  ])
  return Object.fromEntries(await Promise.all(pairs))
}

/** Posts a form to the application at `url`, from that application's own origin. */
export function postForm(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  target?: string,
): Promise<Answer> {
  const boundary = 'boundary-of-this-test'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
  const own = {
    Origin: new URL(url).origin,
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    'Content-Length': String(body.length),
  }
  return sendRaw(url, { method: 'POST', headers: { ...own, ...headers }, body, ...(target && { target }) })
}
