import { expectSignedIn, headingOf, logIn, logOut, press, submitLogIn } from './actions'
import { expect, scripted, test } from './fixtures'

// Tabs of one browser tell each other, which needs JavaScript; without it a tab finds out when it next asks.

test('a log-out in one tab leads the others to the log-in', scripted, async ({ page, context, member }) => {
  await logIn(page, member)
  await expectSignedIn(page, member)
  const other = await context.newPage()
  await other.goto('/settings')
  await expectSignedIn(other, member)
  await logOut(page)
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await expect(other.getByText(member.email_address)).toHaveCount(0)
})

test('a log-in in one tab leads the others in', scripted, async ({ page, context, member }) => {
  await page.goto('/login')
  const other = await context.newPage()
  await other.goto('/login')
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
  await expectSignedIn(other, member)
})

test(
  'another member in one tab leaves nothing of the first one in the others',
  scripted,
  async ({ page, context, makeMember }) => {
    const [ada, bob] = [await makeMember(), await makeMember()]
    await logIn(page, ada)
    await expectSignedIn(page, ada)
    const other = await context.newPage()
    await other.goto('/settings')
    await other.getByLabel('New password').fill('typed by Ada')
    // Bob's link, or another window's log-in: the cookie is another one from now on.
    await context.clearCookies()
    await logIn(page, bob)
    await expectSignedIn(page, bob)
    await expectSignedIn(other, bob)
    await expect(other.getByLabel('New password')).toHaveValue('')
  },
)

test('after logging out, Back and Forward show nothing of the member', scripted, async ({ page, member }) => {
  await logIn(page, member)
  await expectSignedIn(page, member)
  await page.goto('/forgot-password')
  await page.goto('/settings')
  await expectSignedIn(page, member)
  await press(page, 'Log out')
  await expect(page.getByRole('status')).toContainText('You are logged out')
  for (const move of [() => page.goBack(), () => page.goBack(), () => page.goForward()]) {
    await move()
    await expect(page.getByText(member.email_address)).toHaveCount(0)
    await expect(headingOf(page, 'Account settings')).toHaveCount(0)
  }
})
