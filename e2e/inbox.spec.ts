import type { Locator, Page } from '@playwright/test'
import { EMULATOR } from '../playwright.config'
import { readCode, readMail } from './emulator'
import {
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  makePersonWithPhone,
  newPassword,
  setNewPassword,
  test,
} from './fixtures'
import { mailOf, openMail, sendMail, viewOf } from './steps-inbox'

// Others write to the same inbox at the same time, so each test looks at its own organization.

const topOf = async (item: Locator) => (await item.boundingBox())?.y ?? Number.NaN

async function search(page: Page, words: string) {
  await page.getByRole('searchbox', { name: 'Search' }).fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
}

test('a mail shows up by itself and leaves everything else as it is', async ({ page, makePerson }) => {
  test.skip(!isScripted(), 'without JavaScript there is a link that looks again')
  const person = await makePerson()
  await page.goto(viewOf(person))
  await page.getByRole('searchbox').pressSequentially('half a w')
  await expect(page).toHaveTitle('Inbox')

  await sendMail(page, person)
  await expect(mailOf(page, person)).toHaveCount(1)
  await expect(page.getByRole('status')).toContainText('New message: Reset your')
  await expect(page).toHaveTitle('(1) Inbox')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ord')
  await expect(page.getByRole('searchbox')).toHaveValue('half a word')
  await expect(page.getByText('Nothing yet')).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page).toHaveTitle('Inbox')
  await expect(page.getByRole('option', { name: person.organization.organization_name })).toBeAttached()
})

test('newer mails stand above older ones, and what is read does not move', async ({ page, makePerson }) => {
  test.skip(!isScripted(), 'nothing moves without JavaScript')
  await page.setViewportSize({ width: 600, height: 300 })
  const person = await makePerson()
  await sendMail(page, person)
  await page.goto(viewOf(person))
  const link = mailOf(page, person).getByRole('link', { name: 'Log in to' }).first()
  const href = await link.getAttribute('href')
  const older = page.locator(`a[href="${href}"]`)
  await older.focus()
  await page.evaluate(() => scrollTo(0, 400))
  const top = await topOf(older)

  await sendMail(page, person, 2)
  await expect(mailOf(page, person)).toHaveCount(2)
  await expect(mailOf(page, person).last().getByRole('link', { name: 'Log in to' })).toHaveAttribute('href', href ?? '')
  await expect(older).toBeFocused()
  expect(Math.abs((await topOf(older)) - top)).toBeLessThan(1)
})

test('without JavaScript a link looks for new messages', async ({ page, makePerson }) => {
  test.skip(isScripted(), 'the page does it')
  const person = await makePerson()
  await page.goto(viewOf(person))
  await expect(headingOf(page, 'Nothing yet')).toBeVisible()
  await sendMail(page, person)
  await page.getByRole('link', { name: 'Refresh' }).click()
  await expect(mailOf(page, person)).toBeVisible()
})

test('a search finds a mail by its address and by its words, and nothing by others', async ({ page, makePerson }) => {
  const person = await makePerson()
  await sendMail(page, person)
  await page.goto(EMULATOR)
  await search(page, `${person.member.email_address} reset`)
  await expect(page.getByRole('article')).toHaveCount(1)
  await search(page, `${person.member.email_address} invoice`)
  await expect(headingOf(page, 'No message matches')).toBeVisible()
  await page.getByRole('link', { name: 'Show all messages' }).click()
  await expect(mailOf(page, person)).toBeVisible()
})

test('an organization has a view of its own', async ({ page, makePerson }) => {
  const [person, other] = [await makePerson(), await makePerson()]
  await sendMail(page, person)
  await sendMail(page, other)
  await page.goto(EMULATOR)
  await page.getByRole('combobox', { name: 'Organization' }).selectOption(person.organization.organization_name)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(mailOf(page, person)).toBeVisible()

  await page.goto(EMULATOR)
  await page.getByRole('link', { name: `All of ${other.organization.organization_name}` }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(mailOf(page, other)).toBeVisible()
})

test('a code is found by its digits and copied with its button', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await page.goto(EMULATOR)
  await search(page, `${code} ${person.phone}`)
  await expect(page.getByText(code, { exact: true })).toBeVisible()
  const copy = page.getByRole('button', { name: 'Copy' })
  if (!isScripted()) return expect(copy).toBeHidden()

  await copy.click()
  await expect(page.getByRole('status')).toHaveText('The code is selected, and can be copied from there')
  expect(await page.evaluate(() => String(getSelection()))).toBe(code)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: EMULATOR })
  await copy.click()
  await expect(page.getByRole('status')).toHaveText('Code copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
})

test('the button of a mail leads to the app', async ({ page, makePerson }) => {
  const person = await makePerson()
  await sendMail(page, person)
  await page.goto(viewOf(person))
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Log in to' }).click()
  const app = await opened
  await app.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(app, person)
})

test('a link inside the mail opens the whole app, as from a mail client', async ({ page, makePerson }) => {
  const person = await makePerson()
  await openMail(page, person)
  const opened = page.waitForEvent('popup')
  await page.frameLocator('iframe').getByRole('link', { name: 'Choose a new password' }).click()
  const app = await opened
  await setNewPassword(app, newPassword())
  await expectSignedIn(app, person)
})

test('the mail has neither scripts nor an origin, in its frame and outside of it', async ({ page, makePerson }) => {
  const person = await makePerson()
  await openMail(page, person)
  const [, frame] = page.frames()
  expect(await frame?.evaluate(() => self.origin)).toBe('null')
  await page.goto(frame?.url() ?? '')
  expect(await page.evaluate(() => self.origin)).toBe('null')
})

test('names with HTML in them are shown as they were typed', async ({ page, makePerson }) => {
  const organization_name = '<img src=x onerror=alert(1)>'
  const person = await makePerson({ organization: { organization_name }, member: { name: '<u>Bobby</u>' } })
  await openMail(page, person)
  const mail = page.frameLocator('iframe')
  await expect(mail.getByText('Hello <u>Bobby</u>, someone asked')).toBeVisible()
  await expect(mail.locator('img, u')).toHaveCount(0)
  await expect(page.locator('img, u')).toHaveCount(0)
  await page.goto(viewOf(person))
  await expect(page.getByText('Hello <u>Bobby</u>, someone asked')).toBeVisible()
  await expect(page.locator('img, u')).toHaveCount(0)
})

test('the text and the headers of a mail can be opened', async ({ page, makePerson }) => {
  const person = await makePerson()
  await openMail(page, person)
  await page.getByText('Plain text').click()
  await expect(page.getByText((await readMail(person.member)).reset)).toBeVisible()
  await page.getByText('Headers').click()
  await expect(page.getByText(`To: ${person.member.email_address}`)).toBeVisible()
})

for (const width of [320, 900]) {
  test(`a mail fits into its frame on a page ${width} wide`, async ({ page, makePerson }) => {
    await page.setViewportSize({ width, height: 640 })
    const organization = { organization_name: 'Acme' }
    await openMail(page, await makePerson({ organization, member: { name: 'Ada Lovelace' } }))
    await expect(page.frameLocator('iframe').getByText('Links in this mail work once')).toBeVisible()
    const hidden = await page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
    expect(hidden).toBe(0)
  })
}
