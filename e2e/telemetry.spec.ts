import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { LOGS } from '../playwright.config'
import { readCode, sessionsOf } from './emulator'
import { expect, expectSignedIn, isScripted, makePersonWithPhone, test } from './fixtures'

// What a team's own page obtained about the device goes to Stytch, and what Stytch makes of it goes to the log.

test('nothing is handed on as long as a team has put nothing in', async ({ page, makePerson }) => {
  const person = await makePerson()
  await page.goto('/login')
  await expect(page.locator('input[name=telemetry_id]')).toHaveValue('')
  await logInOnThisPage(page, person)
  await expectSignedIn(page, person)
  expect(await sessionsOf(person.organization)).toMatchObject([{ telemetry_id: null, custom_claims: {} }])
})

test('a telemetry id reaches Stytch with the first factor and with the second, and the device reaches the log', async ({
  page,
  makePerson,
}) => {
  const person = await makePersonWithPhone(makePerson)
  const telemetry_id = crypto.randomUUID()
  await obtain(page, telemetry_id)
  await page.goto('/login')
  await hold(page, telemetry_id)
  await logInOnThisPage(page, person)
  await expect(page.getByLabel('Verification code')).toBeVisible()
  await hold(page, telemetry_id)
  await page.getByLabel('Verification code').fill(await readCode(person.phone))
  await page.getByRole('button', { name: 'Verify' }).click()
  await expectSignedIn(page, person)
  expect(await sessionsOf(person.organization)).toMatchObject([{ telemetry_id }])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(telemetry_id))
  const visitor_id = `visitor-${Buffer.from(digest).toString('hex').slice(0, 16)}`
  await expect.poll(async () => readFile(`${LOGS}/app.log`, 'utf8')).toContain(`"visitor_id":"${visitor_id}"`)
})

test('anything else than an id is left out, and nobody is kept out by it', async ({ page, makePerson }) => {
  const person = await makePerson()
  const nonsense = 'not an id; "><'
  await obtain(page, nonsense)
  await page.goto('/login')
  await hold(page, nonsense)
  await logInOnThisPage(page, person)
  await expectSignedIn(page, person)
  expect(await sessionsOf(person.organization)).toMatchObject([{ telemetry_id: null }])
})

type Person = Awaited<ReturnType<typeof makePersonWithPhone>>

async function logInOnThisPage(page: Page, { organization, member, password }: Person) {
  await page.getByLabel('Organization').fill(organization.organization_slug)
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

/** As a team's script does it, once the page is alive. */
async function hold(page: Page, telemetry_id: string) {
  // Of the answers that a browser is led to, the test can only change those that it asks for itself.
  if (!isScripted()) return void (await page.goto(page.url()))
  await page.locator('button[aria-pressed], input[name=code]').first().waitFor()
  await page.locator('input[name=telemetry_id]').evaluate((field: HTMLInputElement, id) => {
    field.value = id
  }, telemetry_id)
}

/** As a team's server does it for those without scripts: the field comes filled in. */
async function obtain(page: Page, telemetry_id: string) {
  if (isScripted()) return
  const filled = `name="telemetry_id" value="${telemetry_id.replaceAll('"', '&quot;')}"`
  await page.route(/\/(login|mfa)$/, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 })
    const body = (await response.text()).replaceAll('name="telemetry_id" value=""', filled)
    await route.fulfill({ response, body })
  })
}
