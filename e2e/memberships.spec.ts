import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  namePhone,
  press,
  setNewPassword,
  verify,
} from './actions'
import { expect, newPassword, test, withoutFactor } from './fixtures'

// Members who are not active yet, and members for whom the restrictions do not hold.

for (const status of ['invited', 'pending']) {
  test.describe(status, () => {
    test.use({ who: { member: { status, password: undefined } } })

    test('a member gets in by the reset mail', async ({ page, member, inbox, signIn }) => {
      await askForLink(page, member)
      await page.goto((await inbox.mail()).reset)
      const password = newPassword()
      await setNewPassword(page, password)
      await expectSignedIn(page, member)
      await logOut(page)
      await signIn({ ...member, password })
    })
  })

  test.describe(`${status}, where a second factor is demanded`, () => {
    test.use({ who: { ...withoutFactor, member: { status, password: undefined } } })

    test('a member sets up the second factor on the way', async ({ page, member, inbox, authenticator }) => {
      await askForLink(page, member)
      await page.goto((await inbox.mail()).reset)
      await setNewPassword(page, newPassword())
      await press(page, 'Use an authenticator app')
      await expect(page.getByLabel('Verification code')).toBeVisible()
      await verify(page, await authenticator.code())
      await press(page, 'I have saved them')
      await expectSignedIn(page, member)
    })

    test('where a reset does not make a member active, the set-up says what to do', async ({
      page,
      member,
      inbox,
      choices,
    }) => {
      await choices.set({ reset_activates_member: 'no' })
      await askForLink(page, member)
      await page.goto((await inbox.mail()).reset)
      await setNewPassword(page, newPassword())
      await press(page, 'Use an authenticator app')
      await expect(alertOf(page)).toContainText('Your account is not active yet')
      await page.getByRole('link', { name: 'Use text messages' }).click()
      await namePhone(page, member.phone)
      await expect(alertOf(page)).toContainText('Ask your administrator to activate it')
    })
  })
}

test.describe('break-glass, where single sign-on is the only way', () => {
  const organization = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
  test.use({ who: { organization, member: { is_breakglass: true } } })

  test('a break-glass member logs in and resets although the organization allows single sign-on only', async ({
    page,
    member,
    makeMember,
    inbox,
    signIn,
  }) => {
    await signIn()
    await page.goto('/settings/confirm')
    await expect(page.getByRole('button', { name: 'Email me a link' })).toBeVisible()
    await page.goto('/settings')
    await logOut(page)
    await askForLink(page, member)
    await page.goto((await inbox.mail()).reset)
    await setNewPassword(page, newPassword())
    await expectSignedIn(page, member)
    await logOut(page)

    const colleague = await makeMember({ organization: member.organization })
    await logIn(page, colleague)
    await expect(alertOf(page)).toContainText("That didn't work")
  })
})

test.describe('break-glass, where authenticator apps are the only second factor', () => {
  const organization = { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['totp'] }
  test.use({ who: { organization, member: { is_breakglass: true, has_phone: true } } })

  test('a break-glass member uses a second factor that the organization does not allow', async ({
    page,
    member,
    inbox,
  }) => {
    await logIn(page, member)
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
  })
})
