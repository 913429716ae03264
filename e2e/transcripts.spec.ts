import {
  alertOf,
  askForLink,
  askForOrganizations,
  changePassword,
  chooseOrganization,
  confirmPassword,
  expectSignedIn,
  followLink,
  headingOf,
  logIn,
  press,
  setNewPassword,
  submitRecoveryCode,
  verify,
} from './actions'
import { expect, newPassword, scripted, test, withApp, withoutFactor, withPhone } from './fixtures'
import { createTranscript } from './transcript'

// What a screen reader says on eight journeys, kept in e2e/transcripts and read by people when it changes
// (npm run e2e -- transcripts --update-snapshots).

test.describe('transcripts', scripted, () => {
  test('a forgotten password', async ({ page, member, inbox }) => {
    const { stop, text } = createTranscript(page, member)
    await page.goto('/login')
    await stop('The log-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await stop('Asking for a link')
    await askForLink(page, member)
    await stop('The link was sent')
    await page.goto((await inbox.mail()).reset)
    await stop('Choosing a password')
    await setNewPassword(page, 'qwerty')
    await expect(alertOf(page)).toBeFocused()
    await stop('It is too weak')
    await setNewPassword(page, newPassword())
    await expectSignedIn(page, member)
    await stop('It is changed')
    expect(text()).toMatchSnapshot('a-forgotten-password.txt')
  })

  test('a wrong password', async ({ page, member }) => {
    const { stop, text } = createTranscript(page, member)
    await page.goto('/login')
    await press(page, 'Log in')
    await expect(alertOf(page)).toBeFocused()
    await stop('Nothing was typed')
    await logIn(page, { ...member, password: 'not the password' })
    await expect(alertOf(page)).toBeFocused()
    await stop('The password is wrong')
    await logIn(page, member)
    await expectSignedIn(page, member)
    await press(page, 'Log out')
    await expect(page.getByRole('status')).toBeFocused()
    await stop('Logged out')
    expect(text()).toMatchSnapshot('a-wrong-password.txt')
  })

  test.describe('with a phone', () => {
    test.use({ who: withPhone })

    test('a code by text message', async ({ page, member, inbox }) => {
      const { stop, text } = createTranscript(page, member)
      await logIn(page, member)
      await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
      await stop('A code is asked for')
      await verify(page, '12')
      await expect(alertOf(page)).toBeFocused()
      await stop('It is incomplete')
      await press(page, 'Send a new code')
      await expect(page.getByRole('status')).toBeFocused()
      await stop('A new one was sent')
      await verify(page, await inbox.code(2))
      await expectSignedIn(page, member)
      expect(text()).toMatchSnapshot('a-code-by-text-message.txt')
    })
  })

  test.describe('without a second factor', () => {
    test.use({ who: withoutFactor })

    test('an authenticator app is set up', async ({ page, member, authenticator }) => {
      const { stop, text } = createTranscript(page, member)
      await logIn(page, member)
      await expect(headingOf(page, 'Set up a second step')).toBeVisible()
      await stop('A second step is asked for')
      await press(page, 'Use an authenticator app')
      await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
      await stop('The app is set up')
      await verify(page, await authenticator.code())
      await expect(headingOf(page, 'Save your recovery codes')).toBeVisible()
      await stop('Its recovery codes')
      expect(text()).toMatchSnapshot('an-authenticator-app.txt')
    })
  })

  test.describe('with an authenticator app', () => {
    test.use({ who: withApp })

    test('a recovery code', async ({ page, member, authenticator }) => {
      const { stop, text } = createTranscript(page, member)
      await logIn(page, member)
      await page.getByRole('link', { name: 'Use a recovery code' }).click()
      await expect(headingOf(page, 'Enter a recovery code')).toBeVisible()
      await stop('A recovery code is asked for')
      await submitRecoveryCode(page, (await authenticator.recoveryCodes())[0] ?? '')
      await expectSignedIn(page, member)
      await stop('It was used')
      expect(text()).toMatchSnapshot('a-recovery-code.txt')
    })
  })

  test('a change after a while', async ({ page, member, signIn, clock }) => {
    const { stop, text } = createTranscript(page, member)
    await signIn()
    await clock.advance({ minutes: 6 })
    await changePassword(page, newPassword())
    await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    await expect(alertOf(page)).toBeFocused()
    await stop('The log-in is too long ago')
    await confirmPassword(page, member.password)
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
    await stop('Confirmed')
    await changePassword(page, newPassword())
    await expect(page.getByText('Your password was changed')).toBeVisible()
    await stop('Changed')
    expect(text()).toMatchSnapshot('a-change-after-a-while.txt')
  })

  test('a link that is over', async ({ page, member, inbox, clock }) => {
    const { stop, text } = createTranscript(page, member)
    await askForLink(page, member)
    await clock.advance({ hours: 1 })
    await page.goto((await inbox.mail()).reset)
    await setNewPassword(page, newPassword())
    await expect(headingOf(page, 'This link no longer works')).toBeVisible()
    await stop('It is over')
    await press(page, 'Send me a new link')
    await expect(headingOf(page, 'Check your email')).toBeFocused()
    await stop('Another one was sent')
    expect(text()).toMatchSnapshot('a-link-that-is-over.txt')
  })

  test('an organization that is not known', async ({ page, member, inbox }) => {
    const { stop, text } = createTranscript(page, member)
    await page.goto('/login/discovery')
    await stop('Looking for it')
    await askForOrganizations(page, member.email_address)
    await expect(headingOf(page, 'Check your email')).toBeFocused()
    await stop('A link was sent')
    await followLink(page, (await inbox.mail()).discovery)
    await expect(headingOf(page, 'Choose your organization')).toBeVisible()
    await stop('Choosing one')
    await chooseOrganization(page, member)
    await expectSignedIn(page, member)
    expect(text()).toMatchSnapshot('an-organization-that-is-not-known.txt')
  })
})
