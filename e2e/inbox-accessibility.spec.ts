import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, headingOf, isScripted, logIn, makePersonWithPhone, test } from './fixtures'
import { mailOf, openMail, sendMail, viewOf } from './steps-inbox'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.beforeEach(() => test.skip(!isScripted(), 'axe itself is JavaScript'))
    test.use({ colorScheme, viewport: { width: 320, height: 640 } })

    test('a list, and one without anything in it', async ({ page, makePerson }) => {
      const person = await makePerson({ member: { has_totp: true } })
      await page.goto(viewOf(person))
      await expect(headingOf(page, 'Nothing yet')).toBeVisible()
      await expectAccessible(page)
      await sendMail(page, person)
      await expect(mailOf(page, person)).toBeVisible()
      await expectAccessible(page)
      await page.goto(`${viewOf(person)}&q=no-such-word`)
      await expect(headingOf(page, 'No message matches')).toBeVisible()
      await expectAccessible(page)
    })

    test('a mail', async ({ page, makePerson }) => {
      await openMail(page, await makePerson())
      await page.getByText('Plain text').click()
      await page.getByText('Headers').click()
      await expectAccessible(page)
      const mail = await fetch(page.frames()[1]?.url() ?? '')
      // Out of reach of the inbox's policy.
      await page.goto('about:blank')
      await page.setContent(await mail.text())
      await expectAccessible(page)
    })

    test('a text message', async ({ page, makePerson }) => {
      const person = await makePersonWithPhone(makePerson)
      await logIn(page, person)
      await page.goto(viewOf(person))
      await page.getByRole('link', { name: 'Text message from' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('everything in the list is reached with the Tab key, in the order in which it stands', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson()
  const { organization_name: name } = person.organization
  await sendMail(page, person)
  await page.goto(viewOf(person))
  const reached = await tabThrough(page, 9)
  expect(reached.filter((label) => label !== 'Refresh')).toEqual([
    'Open the app',
    'Search',
    'Organization',
    'Search',
    'Show all messages',
    `Reset your ${name} password`,
    `All of ${name}`,
    'Choose a new password',
    ...(isScripted() ? [`Log in to ${name}`] : []),
  ])
})

test('everything in a mail is reached with the Tab key, also inside its frame', async ({ page, makePerson }) => {
  const person = await makePerson()
  const { organization_name: name } = person.organization
  await openMail(page, person)
  expect(await tabThrough(page, 8)).toEqual([
    '← Inbox',
    `All of ${name}`,
    'Choose a new password',
    `Log in to ${name}`,
    'in the frame: Choose a new password',
    `in the frame: Log in to ${name}`,
    'Plain text',
    'Headers',
  ])
  await page.keyboard.press('Enter')
  await expect(page.getByText(`To: ${person.member.email_address}`)).toBeVisible()
})

test('everything is large enough for a finger', async ({ page, makePerson }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await sendMail(page, person)
  await page.goto(viewOf(person))
  await expectLarge(page)
  await mailOf(page, person).getByRole('link', { name: 'Reset your' }).click()
  await expect(page.frameLocator('iframe').getByRole('link')).toHaveCount(2)
  await expectLarge(page)
})

/** What has the focus after each of so many presses. */
async function tabThrough(page: Page, presses: number): Promise<string[]> {
  const labels: string[] = []
  for (let count = 0; count < presses; count += 1) {
    await page.keyboard.press('Tab')
    labels.push(await focusedLabel(page))
  }
  return labels
}

async function focusedLabel(page: Page): Promise<string> {
  const label = () => {
    const { activeElement } = document
    const labels = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
    const [named] = labels ? (activeElement.labels ?? []) : [activeElement]
    return activeElement?.tagName === 'IFRAME' ? null : named?.textContent
  }
  const [main, frame] = page.frames()
  return (await main?.evaluate(label)) ?? `in the frame: ${await frame?.evaluate(label)}`
}

async function expectLarge(page: Page) {
  for (const frame of page.frames()) {
    for (const control of await frame.locator('a, button, input, select, summary').filter({ visible: true }).all()) {
      const { width, height } = (await control.boundingBox()) ?? { width: 0, height: 0 }
      expect(Math.min(width, height), await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(44)
    }
  }
}
