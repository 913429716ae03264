import type { Locator, Page } from '@playwright/test'
import { expectSignedIn, headingOf, logIn, press, setNewPassword } from './actions'
import { EMULATOR, expect, needsChromium, newPassword, scripted, test, unscripted, withPhone } from './fixtures'
import { mailOf, openMail, sendMail, viewOf } from './steps-inbox'

// Others write to the same inbox at the same time, so each test looks at its own organization.

const topOf = async (item: Locator) => (await item.boundingBox())?.y ?? Number.NaN

async function search(page: Page, words: string) {
  await page.getByRole('searchbox', { name: 'Search' }).fill(words)
  await press(page, 'Search')
}

test('a mail shows up by itself and leaves everything else as it is', scripted, async ({ page, member, inbox }) => {
  await page.goto(viewOf(member))
  await page.getByRole('searchbox').pressSequentially('half a w')
  await expect(page).toHaveTitle('Inbox')

  await sendMail(page, member, inbox)
  await expect(mailOf(page, member)).toHaveCount(1)
  await expect(page.getByRole('status')).toContainText('New message: Reset your')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ord')
  await expect(page.getByRole('searchbox')).toHaveValue('half a word')
  await expect(page.getByText('Nothing yet')).toBeHidden()
  await expect(page.getByRole('option', { name: member.organization.organization_name })).toBeAttached()

  needsChromium(page, 'pages that stay behind')
  await expect(page).toHaveTitle('(1) Inbox')
  await sendMail(page, member, inbox, 2)
  await expect(page).toHaveTitle('(2) Inbox')
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page).toHaveTitle('Inbox')
  await sendMail(page, member, inbox, 3)
  await expect(page).toHaveTitle('(1) Inbox')
})

test(
  'newer mails stand above older ones, and what is read does not move',
  scripted,
  async ({ page, member, inbox }) => {
    await page.setViewportSize({ width: 600, height: 300 })
    await sendMail(page, member, inbox)
    await page.goto(viewOf(member))
    const link = mailOf(page, member).getByRole('link', { name: 'Log in to' }).first()
    const href = await link.getAttribute('href')
    const older = page.locator(`a[href="${href}"]`)
    await older.focus()
    await page.evaluate(() => scrollTo(0, 400))
    const top = await topOf(older)

    await sendMail(page, member, inbox, 2)
    await expect(mailOf(page, member)).toHaveCount(2)
    await expect(mailOf(page, member).last().getByRole('link', { name: 'Log in to' })).toHaveAttribute(
      'href',
      href ?? '',
    )
    await expect(older).toBeFocused()
    expect(Math.abs((await topOf(older)) - top)).toBeLessThan(1)
  },
)

test('without JavaScript a link looks for new messages', unscripted, async ({ page, member, inbox }) => {
  await page.goto(viewOf(member))
  await expect(headingOf(page, 'Nothing yet')).toBeVisible()
  await sendMail(page, member, inbox)
  await page.getByRole('link', { name: 'Refresh' }).click()
  await expect(mailOf(page, member)).toBeVisible()
})

test('a search finds a mail by its address and by its words, and nothing by others', async ({
  page,
  member,
  inbox,
}) => {
  await sendMail(page, member, inbox)
  await page.goto(EMULATOR)
  await search(page, `${member.email_address} reset`)
  await expect(page.getByRole('article')).toHaveCount(1)
  await search(page, `${member.email_address} invoice`)
  await expect(headingOf(page, 'No message matches')).toBeVisible()
  await page.getByRole('link', { name: 'Show all messages' }).click()
  await expect(mailOf(page, member)).toBeVisible()
})

test('an organization has a view of its own', async ({ page, member, makeMember, inbox }) => {
  const other = await makeMember()
  await sendMail(page, member, inbox)
  await sendMail(page, other, inbox.of(other))
  await page.goto(EMULATOR)
  await page.getByRole('combobox', { name: 'Organization' }).selectOption(member.organization.organization_name)
  await press(page, 'Search')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(mailOf(page, member)).toBeVisible()

  await page.goto(EMULATOR)
  await page.getByRole('link', { name: `All of ${other.organization.organization_name}` }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(mailOf(page, other)).toBeVisible()
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a code is found by its digits and copied with its button', async ({
    page,
    javaScriptEnabled,
    member,
    inbox,
  }) => {
    await logIn(page, member)
    const code = await inbox.code()
    await page.goto(EMULATOR)
    await search(page, `${code} ${member.phone}`)
    await expect(page.getByText(code, { exact: true })).toBeVisible()
    const copy = page.getByRole('button', { name: 'Copy' })
    if (!javaScriptEnabled) return expect(copy).toBeHidden()

    needsChromium(page, 'a clipboard that asks')
    await copy.click()
    await expect(page.getByRole('status')).toHaveText('The code is selected, and can be copied from there')
    expect(await page.evaluate(() => String(getSelection()))).toBe(code)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: EMULATOR })
    await copy.click()
    await expect(page.getByRole('status')).toHaveText('Code copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  })
})

test('the button of a mail leads to the app', async ({ page, member, inbox }) => {
  await sendMail(page, member, inbox)
  await page.goto(viewOf(member))
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Log in to' }).click()
  const app = await opened
  await press(app, 'Continue')
  await expectSignedIn(app, member)
})

test('a link inside the mail opens the whole app, as from a mail client', async ({ page, member, inbox }) => {
  await openMail(page, member, inbox)
  const opened = page.waitForEvent('popup')
  await page.frameLocator('iframe').getByRole('link', { name: 'Choose a new password' }).click()
  const app = await opened
  await setNewPassword(app, newPassword())
  await expectSignedIn(app, member)
})

test('the mail has neither scripts nor an origin, in its frame and outside of it', async ({ page, member, inbox }) => {
  await openMail(page, member, inbox)
  const [, frame] = page.frames()
  expect(await frame?.evaluate(() => self.origin)).toBe('null')
  await page.goto(frame?.url() ?? '')
  expect(await page.evaluate(() => self.origin)).toBe('null')
})

test.describe('with HTML in their names', () => {
  test.use({
    who: { organization: { organization_name: '<img src=x onerror=alert(1)>' }, member: { name: '<u>Bobby</u>' } },
  })

  test('names with HTML in them are shown as they were typed', async ({ page, member, inbox }) => {
    await openMail(page, member, inbox)
    const mail = page.frameLocator('iframe')
    await expect(mail.getByText('Hello <u>Bobby</u>, someone asked')).toBeVisible()
    await expect(mail.locator('img, u')).toHaveCount(0)
    await expect(page.locator('img, u')).toHaveCount(0)
    await page.goto(viewOf(member))
    await expect(page.getByText('Hello <u>Bobby</u>, someone asked')).toBeVisible()
    await expect(page.locator('img, u')).toHaveCount(0)
  })
})

test('the text and the headers of a mail can be opened', async ({ page, member, inbox }) => {
  await openMail(page, member, inbox)
  await page.getByText('Plain text').click()
  await expect(page.getByText((await inbox.mail()).reset)).toBeVisible()
  await page.getByText('Headers').click()
  await expect(page.getByText(`To: ${member.email_address}`)).toBeVisible()
})

test.describe('with short names', () => {
  test.use({ who: { organization: { organization_name: 'Acme' }, member: { name: 'Ada Lovelace' } } })

  for (const width of [320, 900]) {
    test(`a mail fits into its frame on a page ${width} wide`, async ({ page, member, inbox }) => {
      await page.setViewportSize({ width, height: 640 })
      await openMail(page, member, inbox)
      await expect(page.frameLocator('iframe').getByText('Links in this mail work once')).toBeVisible()
      const hidden = await page
        .frames()[1]
        ?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
      expect(hidden).toBe(0)
    })
  }
})
