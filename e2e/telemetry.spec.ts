import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectSignedIn, submitLogIn, verify } from './actions'
import { expect, LOGS, needs, test, withPhone } from './fixtures'

// What a team's own page obtained about the device goes to Stytch, and what Stytch makes of it goes to the log.

test('nothing is handed on as long as a team has put nothing in', async ({ page, member, sessions }) => {
  await page.goto('/login')
  await expect(page.locator('input[name=telemetry_id]')).toHaveValue('')
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
  expect(await sessions.list()).toMatchObject([{ telemetry_id: null, custom_claims: {} }])
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a telemetry id reaches Stytch with the first factor and with the second, and the device reaches the log', async ({
    page,
    javaScriptEnabled,
    member,
    inbox,
    sessions,
  }) => {
    needs('what servers print')
    const telemetry_id = crypto.randomUUID()
    await obtain(page, telemetry_id, javaScriptEnabled)
    await page.goto('/login')
    await hold(page, telemetry_id, javaScriptEnabled)
    await submitLogIn(page, member)
    await expect(page.getByLabel('Verification code')).toBeVisible()
    await hold(page, telemetry_id, javaScriptEnabled)
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
    expect(await sessions.list()).toMatchObject([{ telemetry_id }])
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(telemetry_id))
    const visitor_id = `visitor-${Buffer.from(digest).toString('hex').slice(0, 16)}`
    await expect.poll(async () => readFile(`${LOGS}/app.log`, 'utf8')).toContain(`"visitor_id":"${visitor_id}"`)
  })
})

test('anything else than an id is left out, and nobody is kept out by it', async ({
  page,
  javaScriptEnabled,
  member,
  sessions,
}) => {
  const nonsense = 'not an id; "><'
  await obtain(page, nonsense, javaScriptEnabled)
  await page.goto('/login')
  await hold(page, nonsense, javaScriptEnabled)
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
  expect(await sessions.list()).toMatchObject([{ telemetry_id: null }])
})

/** As a team's script does it, once the page is alive. */
async function hold(page: Page, telemetry_id: string, javaScriptEnabled: boolean) {
  // Of the answers that a browser is led to, the test can only change those that it asks for itself.
  if (!javaScriptEnabled) return void (await page.goto(page.url()))
  await page.locator('button[aria-pressed], input[name=code]').first().waitFor()
  await page.locator('input[name=telemetry_id]').evaluate((field: HTMLInputElement, id) => {
    field.value = id
  }, telemetry_id)
}

/** As a team's server does it for those without scripts: the field comes filled in. */
async function obtain(page: Page, telemetry_id: string, javaScriptEnabled: boolean) {
  if (javaScriptEnabled) return
  const filled = `name="telemetry_id" value="${telemetry_id.replaceAll('"', '&quot;')}"`
  await page.route(/\/(login|mfa)$/, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 })
    const body = (await response.text()).replaceAll('name="telemetry_id" value=""', filled)
    await route.fulfill({ response, body })
  })
}
