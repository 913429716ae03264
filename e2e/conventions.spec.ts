import type { Page } from '@playwright/test'
import { headingOf } from './actions'
import { applications, expect, needs, needsChromium, scripted, sendRaw, test } from './fixtures'

// What browsers, password managers and finders of weaknesses look for without being told where. One mode is enough.

const from = (path: string, application: keyof typeof applications = 'standard') =>
  new URL(path, applications[application]).href

type Manifest = { theme_color: string; background_color: string; icons: { src: string; type: string }[] }

/** As the browser itself fetches it, past the policy of the page. */
async function readManifest(page: Page): Promise<Manifest> {
  const client = await page.context().newCDPSession(page)
  const { url, data, errors } = await client.send('Page.getAppManifest')
  expect({ url, errors }).toEqual({ url: new URL('/manifest.webmanifest', page.url()).href, errors: [] })
  return JSON.parse(data ?? '')
}

async function themeAndPage(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  return page.evaluate(() => {
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
    const theme = metas.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content)
    const [, ...channels] = getComputedStyle(document.body).backgroundColor.match(/^rgb\((\d+), (\d+), (\d+)\)$/) ?? []
    return { theme, page: `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` }
  })
}

test.describe('conventions', scripted, () => {
  test('a password manager is led to where a member changes the password', async ({ page, somebody }) => {
    expect(somebody).toBeDefined()
    await page.goto('/.well-known/change-password')
    expect(new URL(page.url()).pathname).toBe('/settings')
    await expect(page.getByLabel(/New password|Current password/).first()).toBeVisible()
  })

  test('a password manager that nobody is signed in for comes back to the settings after the log-in', async ({
    page,
  }) => {
    await page.goto('/.well-known/change-password')
    await expect(headingOf(page, 'Log in')).toBeVisible()
    expect(new URL(page.url()).searchParams.get('return_to')).toBe('/settings')
  })

  test('a password manager can tell by an address that cannot be there that others are', async () => {
    needs('its own answers')
    const nowhere = await sendRaw(
      from('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200'),
    )
    expect(nowhere.status).toBe(404)
    const { status, headers } = await sendRaw(from('/.well-known/change-password'))
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/settings' })
  })

  test('security.txt says whom to tell, for less than a year', async () => {
    needs('an application of its own')
    const path = '/.well-known/security.txt'
    const { status, headers, text } = await sendRaw(from(path, 'one organization'))
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' })
    const [, expires = ''] = text.match(/^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m) ?? []
    const days = (Date.parse(expires) - Date.now()) / (24 * 60 * 60_000)
    expect(days).toBeGreaterThan(363)
    expect(days).toBeLessThanOrEqual(365)
    expect(text.replace(expires, 'THEN')).toBe(
      `Contact: mailto:security@example.com\nExpires: THEN\nPreferred-Languages: en\nCanonical: ${from(path, 'one organization')}\n`,
    )
  })

  test('security.txt is not there when nobody is named', async () => {
    needs('an application of its own')
    const { status, text } = await sendRaw(from('/.well-known/security.txt'))
    expect(status).toBe(404)
    expect(text).not.toContain('Contact')
  })

  test('no search engine is to look at anything', async ({ page }) => {
    const robots = await page.request.get('/robots.txt')
    expect(await robots.text()).toMatch(/^User-agent: \*\nDisallow: \/\n*$/i)
    await page.goto('/login')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  })

  test('the browser takes the manifest, and its icons are there', async ({ page }) => {
    needsChromium(page, 'its own tools')
    await page.goto('/login')
    const manifest = await readManifest(page)
    expect(manifest).toMatchObject({ name: 'Your account', short_name: 'Account', start_url: '/', display: 'browser' })
    const linked = page.locator('link[rel$=icon]')
    const paths = await linked.evaluateAll((all: HTMLLinkElement[]) => all.map(({ href }) => new URL(href).pathname))
    expect(manifest.icons.map(({ src }) => src).sort()).toEqual(paths.sort())
    for (const { src, type } of manifest.icons) {
      const icon = await page.request.get(src)
      expect([icon.status(), icon.headers()['content-type']], src).toEqual([200, type])
    }
  })

  test('what the browser draws around a page has the colour of the page', async ({ page }) => {
    needsChromium(page, 'emulated media')
    await page.goto('/login')
    const colours = { light: await themeAndPage(page, 'light'), dark: await themeAndPage(page, 'dark') }
    expect(colours.light.theme).toEqual([colours.light.page])
    expect(colours.dark.theme).toEqual([colours.dark.page])
    expect(colours.dark.page).not.toBe(colours.light.page)
    const { theme_color, background_color } = await readManifest(page)
    expect([theme_color, background_color]).toEqual([colours.light.page, colours.light.page])
  })

  test('a page that is not there says so in its title', async () => {
    needs('its own answers')
    const { status, text } = await sendRaw(from('/nowhere'))
    expect(status).toBe(404)
    expect(text.match(/<title>(.*?)<\/title>/g)).toEqual(['<title>Page not found · Your account</title>'])
  })
})
