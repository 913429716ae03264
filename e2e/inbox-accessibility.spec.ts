import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { headingOf, logIn } from './actions'
import { expect, needsChromium, scripted, test, withPhone } from './fixtures'
import { mailOf, openMail, sendMail, viewOf } from './steps-inbox'

// Axe itself is JavaScript.
test.describe('on a narrow phone', scripted, () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test.describe('with an authenticator app', () => {
    test.use({ who: { member: { has_totp: true } } })

    test('a list, and one without anything in it', async ({ page, member, inbox }) => {
      needsChromium(page, 'emulated media')
      await page.goto(viewOf(member))
      await expect(headingOf(page, 'Nothing yet')).toBeVisible()
      await expectAccessible(page)
      await sendMail(page, member, inbox)
      await expect(mailOf(page, member)).toBeVisible()
      await expectAccessible(page)
      await page.goto(`${viewOf(member)}&q=no-such-word`)
      await expect(headingOf(page, 'No message matches')).toBeVisible()
      await expectAccessible(page)
    })
  })

  test('a mail', async ({ page, member, inbox }) => {
    await openMail(page, member, inbox)
    await page.getByText('Plain text').click()
    await page.getByText('Headers').click()
    await expectAccessible(page)
    const mail = await fetch(page.frames()[1]?.url() ?? '')
    // Out of reach of the inbox's policy.
    await page.goto('about:blank')
    await page.setContent(await mail.text())
    await expectAccessible(page)
  })

  test.describe('with a phone', () => {
    test.use({ who: withPhone })

    test('a text message', async ({ page, member }) => {
      await logIn(page, member)
      await page.goto(viewOf(member))
      await page.getByRole('link', { name: 'Text message from' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  })
})

test('everything in the list is reached with the Tab key, in the order in which it stands', async ({
  page,
  javaScriptEnabled,
  member,
  inbox,
}) => {
  const { organization_name: name } = member.organization
  await sendMail(page, member, inbox)
  await page.goto(viewOf(member))
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
    ...(javaScriptEnabled ? [`Log in to ${name}`] : []),
  ])
})

test('everything in a mail is reached with the Tab key, also inside its frame', async ({ page, member, inbox }) => {
  const { organization_name: name } = member.organization
  await openMail(page, member, inbox)
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
  await expect(page.getByText(`To: ${member.email_address}`)).toBeVisible()
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  for (const width of [320, 900]) {
    test(`everything is large enough for a finger on a page ${width} wide`, async ({ page, member, inbox }) => {
      await page.setViewportSize({ width, height: 640 })
      await logIn(page, member)
      await sendMail(page, member, inbox)
      await page.goto(viewOf(member))
      await expectLarge(page)
      await mailOf(page, member).getByRole('link', { name: 'Reset your' }).click()
      await expect(page.frameLocator('iframe').getByRole('link')).toHaveCount(2)
      await expectLarge(page)
    })
  }
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
