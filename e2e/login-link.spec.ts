import { advance, readCode, readMail } from './emulator'
import { alertOf, askForLink, expect, expectSignedIn, headingOf, makePersonWithPhone, test, verify } from './fixtures'

test('a member logs in by the second link of the mail', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).login)
  expect(new URL(page.url()).search).toBe('')
  await expect(headingOf(page, `Log in to ${person.organization.organization_slug}`)).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
})

test('a member who needs a code is asked for it', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
})

test('a log-in link works once', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { login } = await readMail(person.member)
  await page.goto(login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
  await page.goto(login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a log-in link ends after its time', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { login } = await readMail(person.member)
  await advance(person.organization, 24 * 3600)
  await page.goto(login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('an unknown log-in link leads to a new one', async ({ page }) => {
  await page.goto('/authenticate?stytch_token_type=multi_tenant_magic_links&slug=acme&token=unknown')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a form of an older log-in link logs nobody in', async ({ page, context, makePerson }) => {
  const ada = await makePerson()
  const bob = await makePerson({ organization: ada.organization })
  await askForLink(page, ada)
  await askForLink(page, bob)
  const second = await context.newPage()
  await page.goto((await readMail(ada.member)).login)
  await second.goto((await readMail(bob.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(alertOf(page)).toContainText('Another link was opened since')
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  await second.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(second, bob)
})

test('a reset link opens no log-in, and a log-in link no reset', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset, login } = await readMail(person.member)
  await page.goto(reset)
  await page.goto('/login/link')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await page.goto(login)
  await page.goto('/reset-password')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})
