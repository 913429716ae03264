import {
  askForLink,
  expectSignedIn,
  followLink,
  headingOf,
  keepTabsApart,
  logIn,
  setNewPassword,
  submitLogIn,
  verify,
} from './actions'
import { expect, newPassword, test, withApp, withPhone } from './fixtures'

// Factors join the session that this browser has; somebody else's session never helps.

const MFA = 'Enter your verification code'

// What a tab does that has not heard from the others.
test.beforeEach(({ context }) => keepTabsApart(context))

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('a log-in in a second tab joins the session of the first, without a second factor', async ({
    context,
    member,
    sessions,
    signIn,
  }) => {
    const second = await context.newPage()
    await second.goto('/login')
    await signIn()
    await submitLogIn(second, member)
    await expectSignedIn(second, member)
    expect(await sessions.list()).toHaveLength(1)
  })

  test('a mailed log-in link joins the session too', async ({ page, member, inbox, sessions, signIn }) => {
    await askForLink(page, member)
    await signIn()
    await followLink(page, (await inbox.mail()).login)
    await expectSignedIn(page, member)
    const [session, ...others] = await sessions.list()
    expect(session?.factors).toEqual(['password', 'totp', 'magic_link'])
    expect(others).toHaveLength(0)
  })
})

for (const choice of ['ignored', 'refused']) {
  test(`somebody else's session does not help, and is replaced (${choice})`, async ({
    page,
    context,
    makeMember,
    inbox,
    choices,
    signIn,
  }) => {
    const mine = await makeMember(withPhone)
    const other = await makeMember({ organization: mine.organization, member: { has_totp: true } })
    await choices.of(mine.organization).set({ other_members_session: choice })
    await askForLink(page, mine)
    const second = await context.newPage()
    await second.goto('/login')
    await signIn(other)

    await page.goto((await inbox.of(mine).mail()).reset)
    await setNewPassword(page, newPassword())
    await expect(headingOf(page, MFA)).toBeVisible()
    await verify(page, await inbox.of(mine).code())
    await expectSignedIn(page, mine)

    await submitLogIn(second, other)
    await expect(headingOf(second, MFA)).toBeVisible()
    await page.goto('/settings')
    await expect(headingOf(page, MFA)).toBeVisible()
  })
}

test('a session of another organization is not even sent', async ({
  context,
  member,
  makeMember,
  calls,
  choices,
  signIn,
}) => {
  const other = await makeMember()
  const second = await context.newPage()
  await second.goto('/login')
  await signIn(other)
  // With another member's session refused, a call that carried it would be made twice.
  await choices.set({ other_members_session: 'refused' })
  await submitLogIn(second, member)
  await expectSignedIn(second, member)
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a log-in that waits takes the next factor in, and the same wait comes back', async ({
    page,
    context,
    member,
    inbox,
    sessions,
  }) => {
    await askForLink(page, member)
    const { login } = await inbox.mail()
    await logIn(page, member)
    await expect(headingOf(page, MFA)).toBeVisible()
    const second = await context.newPage()
    await followLink(second, login)
    await expect(headingOf(second, MFA)).toBeVisible()
    await verify(second, await inbox.code(2))
    await expectSignedIn(second, member)
    const [session] = await sessions.list()
    expect(session?.factors).toEqual(['password', 'magic_link', 'otp'])
    // The other tab finds that it is done.
    await verify(page, '000000')
    await expectSignedIn(page, member)
  })

  test('two presses of Verify make one call', async ({ page, member, inbox, calls }) => {
    await logIn(page, member)
    const code = await inbox.code()
    await page.getByLabel('Verification code').fill(code)
    await page.getByRole('button', { name: 'Verify' }).dblclick()
    await expectSignedIn(page, member)
    expect(await calls.paths()).toEqual(['passwords/authenticate', 'otps/sms/authenticate'])
  })

  test('going back after the end finds the end', async ({ page, member, inbox }) => {
    await logIn(page, member)
    await expect(headingOf(page, MFA)).toBeVisible()
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
    await page.goBack()
    // Going back leads on by itself, and a browser gives up a reload that comes while it does.
    await expect(() => page.reload()).toPass()
    await expectSignedIn(page, member)
    await page.goto('/mfa')
    await expectSignedIn(page, member)
    await page.goto('/login')
    await expectSignedIn(page, member)
  })
})

test('one reset link in two tabs: one sets the password, the other is told', async ({
  page,
  context,
  member,
  inbox,
  calls,
}) => {
  await askForLink(page, member)
  const { reset } = await inbox.mail()
  const second = await context.newPage()
  await page.goto(reset)
  await second.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await setNewPassword(second, newPassword())
  await expect(headingOf(second, 'This link no longer works')).toBeVisible()
  await page.reload()
  await expectSignedIn(page, member)
  expect(await calls.to('passwords/email/reset')).toHaveLength(1)
})
