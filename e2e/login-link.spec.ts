import { alertOf, askForLink, expectSignedIn, followLink, headingOf, press, verify } from './actions'
import { expect, test, withPhone } from './fixtures'

test('a member logs in by the second link of the mail', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).login)
  expect(new URL(page.url()).search).toBe('')
  await expect(headingOf(page, `Log in to ${member.organization.organization_slug}`)).toBeVisible()
  await press(page, 'Continue')
  await expectSignedIn(page, member)
})

test.describe('a member with a phone', () => {
  test.use({ who: withPhone })

  test('a member who needs a code is asked for it', async ({ page, member, inbox }) => {
    await askForLink(page, member)
    await followLink(page, (await inbox.mail()).login)
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
  })
})

test('a log-in link works once', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { login } = await inbox.mail()
  await followLink(page, login)
  await expectSignedIn(page, member)
  await followLink(page, login)
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a log-in link ends after its time', async ({ page, member, inbox, clock }) => {
  await askForLink(page, member)
  const { login } = await inbox.mail()
  await clock.advance({ hours: 24 })
  await followLink(page, login)
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('an unknown log-in link leads to a new one', async ({ page }) => {
  await followLink(page, '/authenticate?stytch_token_type=multi_tenant_magic_links&slug=acme&token=unknown')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a form of an older log-in link logs nobody in', async ({ page, context, makeMember, inbox }) => {
  const ada = await makeMember()
  const bob = await makeMember({ organization: ada.organization })
  await askForLink(page, ada)
  await askForLink(page, bob)
  const second = await context.newPage()
  await page.goto((await inbox.of(ada).mail()).login)
  await second.goto((await inbox.of(bob).mail()).login)
  await press(page, 'Continue')
  await expect(alertOf(page)).toContainText('Another link has been opened since')
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  await press(second, 'Continue')
  await expectSignedIn(second, bob)
})

test('a reset link opens no log-in, and a log-in link no reset', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  const { reset, login } = await inbox.mail()
  await page.goto(reset)
  await page.goto('/login/link')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await page.goto(login)
  await page.goto('/reset-password')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})
