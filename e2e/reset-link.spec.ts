import { advance, callsOf, messagesTo, readMail } from './emulator'
import { alertOf, askForLink, expect, expectSignedIn, headingOf, newPassword, setNewPassword, test } from './fixtures'

test('a reset link works once', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset } = await readMail(person.member)
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await page.getByRole('link', { name: 'Send me a new link' }).click()
  await expect(page.getByLabel('Organization')).toHaveValue(person.organization.organization_slug)
})

test('a reset link ends after its time', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset } = await readMail(person.member)
  await advance(person.organization, 30 * 60 + 1)
  await page.goto(reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await expect(alertOf(page)).toContainText('has expired')
})

const DOOR = '/authenticate?stytch_token_type=multi_tenant_passwords&slug=acme'

for (const [what, address] of Object.entries({
  'no token': DOOR,
  'an empty token': `${DOOR}&token=`,
  'a token that is too long': `${DOOR}&token=${'a'.repeat(513)}`,
  'a token with a space': `${DOOR}&token=a%20b`,
  'a token with letters outside ASCII': `${DOOR}&token=${encodeURIComponent('tokén')}`,
  'no kind': '/authenticate?token=abc',
  'no link at all': '/reset-password',
  'an empty token at the old address': '/reset-password?token=',
})) {
  test(`a link with ${what} leads to a new one`, async ({ page }) => {
    await page.goto(address)
    await expect(headingOf(page, 'This link no longer works')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Send me a new link' })).toBeVisible()
  })
}

test('a malformed link ends what an earlier link had opened', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  await page.goto(`${DOOR}&token=`)
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a link that was registered as /reset-password?token=… works too', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset } = await readMail(person.member)
  const { search } = new URL(reset)
  await page.goto(`/reset-password${search}`)
  expect(new URL(page.url()).search).toBe('')
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('opening a link, however often, spends nothing', async ({ page, request, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset, login } = await readMail(person.member)
  for (const link of [reset, login, reset]) {
    await request.get(link)
    await request.head(link)
  }
  await page.goto(login)
  await page.goto(reset)
  await page.reload()
  expect(await callsOf(person.organization)).toEqual(['passwords/email/reset/start'])
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('a second mail does not end the first link', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const first = await readMail(person.member)
  await askForLink(page, person)
  await readMail(person.member, 2)
  expect(await messagesTo(person.member.email_address)).toHaveLength(2)
  await page.goto(first.reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})
