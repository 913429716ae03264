import type { Page } from '@playwright/test'
import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  keepTabsApart,
  logIn,
  logOut,
  namePhone,
  press,
  setNewPassword,
  submitLogIn,
  verify,
} from './actions'
import { expect, newPassword, test, withApp, withoutFactor, withPhone } from './fixtures'

// A form acts only on the member and the log-in that its page showed, whatever other tabs have done since.

const MFA = 'Enter your verification code'
const REPLACED = 'Somebody else has logged in here since'

// What a tab does that has not heard from the others.
test.beforeEach(({ context }) => keepTabsApart(context))

test("a code is not tried on another member's log-in, nor does starting over end it", async ({
  page,
  context,
  makeMember,
  inbox,
  calls,
}) => {
  const [ada, bob] = [await makeMember(withPhone), await makeMember(withPhone)]
  const [second, third] = [await context.newPage(), await context.newPage()]
  await logIn(page, ada)
  await expect(headingOf(page, MFA)).toBeVisible()
  await third.goto('/mfa')
  await logIn(second, bob)
  await expect(headingOf(second, MFA)).toBeVisible()
  await verify(page, await inbox.of(ada).code())
  await expect(alertOf(page)).toContainText(REPLACED)
  await expect(page.getByRole('button', { name: 'Verify' })).toHaveCount(0)
  await press(third, 'Start over')
  await expect(third.getByText(`ending in ${bob.phone.slice(-2)}`)).toBeVisible()
  expect(await calls.of(bob.organization).paths()).toEqual(['passwords/authenticate'])
  await verify(second, await inbox.of(bob).code())
  await expectSignedIn(second, bob)
  await alertOf(page).getByRole('link').click()
  await expectSignedIn(page, bob)
})

test("a factor is not set up for another member's log-in", async ({ page, context, makeMember, inbox, calls }) => {
  const [ada, bob] = [await makeMember(withoutFactor), await makeMember(withoutFactor)]
  const second = await context.newPage()
  await logIn(page, ada)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
  await second.goto('/mfa/enroll/phone')
  const third = await context.newPage()
  await logIn(third, bob)
  await expect(headingOf(third, 'Set up a second step')).toBeVisible()

  await namePhone(second, ada.phone)
  await expect(alertOf(second)).toContainText(REPLACED)
  await press(page, 'Use an authenticator app')
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await calls.of(bob.organization).paths()).toEqual(['passwords/authenticate'])
  expect(await inbox.of(ada).texts()).toHaveLength(0)
})

test("an app that is being set up is not completed in another member's log-in", async ({
  page,
  context,
  makeMember,
  authenticator,
  calls,
}) => {
  const [ada, bob] = [await makeMember(withoutFactor), await makeMember(withoutFactor)]
  await logIn(page, ada)
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  const second = await context.newPage()
  await logIn(second, bob)
  await press(second, 'Use an authenticator app')
  await expect(headingOf(second, 'Set up your authenticator app')).toBeVisible()
  await verify(page, await authenticator.of(ada).code())
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await calls.of(bob.organization).paths()).toEqual(['passwords/authenticate', 'totp'])
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  const ends: Record<string, (page: Page, code: string) => Promise<void>> = {
    'was dropped': (page) => press(page, 'Start over'),
    'was finished, and logged out of,': async (page, code) => {
      await verify(page, code)
      await logOut(page)
    },
  }

  for (const [what, end] of Object.entries(ends)) {
    test(`a log-in that ${what} in another tab leads to the log-in, which says so`, async ({
      page,
      context,
      member,
      inbox,
    }) => {
      await logIn(page, member)
      await expect(headingOf(page, MFA)).toBeVisible()
      const second = await context.newPage()
      await second.goto('/mfa')
      await end(second, await inbox.code())
      await expect(headingOf(second, 'Log in')).toBeVisible()
      await verify(page, '123456')
      await expect(headingOf(page, 'Log in')).toBeVisible()
      await expect(page.getByRole('status')).toContainText('in one place')
    })
  }
})

test.describe('without a second factor', () => {
  test.use({ who: withoutFactor })

  test('recovery codes that nobody has seen yet outlive a log-in in another tab', async ({
    page,
    context,
    member,
    authenticator,
  }) => {
    const second = await context.newPage()
    await second.goto('/login')
    await logIn(page, member)
    await press(page, 'Use an authenticator app')
    await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
    const [recoveryCode = ''] = await authenticator.recoveryCodes()
    await verify(page, await authenticator.code())
    await expect(headingOf(page, 'Save your recovery codes')).toBeVisible()
    await submitLogIn(second, member)
    await expect(second.getByText(recoveryCode)).toBeVisible()
  })
})

test('a confirmation belongs to its member', async ({ page, context, makeMember, authenticator, calls, signIn }) => {
  const ada = await makeMember({ member: { has_totp: true } })
  const bob = await makeMember({ member: { has_totp: true } })
  await signIn(ada)
  await page.goto('/settings/confirm?with=totp')
  const second = await context.newPage()
  await second.goto('/settings')
  await logOut(second)
  await signIn(bob, second)
  await verify(page, await authenticator.of(ada).code())
  await expect(alertOf(page)).toContainText(REPLACED)
  expect(await calls.of(bob.organization).paths()).toEqual(['passwords/authenticate'])
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('a reset takes in the log-in that waits, and needs the second factor once', async ({
    page,
    member,
    inbox,
    authenticator,
  }) => {
    await askForLink(page, member)
    await logIn(page, member)
    await expect(page.getByLabel('Verification code')).toBeVisible()
    await page.goto((await inbox.mail()).reset)
    await setNewPassword(page, newPassword())
    await expect(page.getByText('Your new password is saved')).toBeVisible()
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
  })
})
