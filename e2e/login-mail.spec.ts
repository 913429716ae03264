import {
  alertOf,
  askForLoginLink,
  changePassword,
  expectSignedIn,
  followLink,
  headingOf,
  logIn,
  logOut,
  press,
  verify,
} from './actions'
import { expect, newAddress, newPassword, test, withApp } from './fixtures'

// A log-in link instead of a password, and proving once more who one is without one.

test.describe('without a password', () => {
  test.use({ who: { member: { password: undefined } } })

  test('a member without a password logs in by a mailed link', async ({ page, member, inbox }) => {
    await askForLoginLink(page, member)
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    await followLink(page, (await inbox.mail()).login)
    await expectSignedIn(page, member)
    await press(page, 'Log out')
    await followLink(page, (await inbox.mail()).login)
    await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  })

  test('a member without a password confirms by a mailed link, in the same session, and sets a first password', async ({
    page,
    member,
    inbox,
    clock,
    sessions,
  }) => {
    await askForLoginLink(page, member)
    await followLink(page, (await inbox.mail()).login)
    await expectSignedIn(page, member)
    await clock.advance({ minutes: 5, seconds: 1 })
    await changePassword(page, newPassword())
    await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    await expect(page.getByLabel('Current password')).toHaveCount(0)
    await page.getByRole('link', { name: 'Choose how to confirm' }).click()
    await press(page, 'Email me a link')
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    await followLink(page, (await inbox.mail(2)).login)
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
    expect(await sessions.list()).toHaveLength(1)
    const password = newPassword()
    await changePassword(page, password)
    await expect(page.getByText('Your password was changed')).toBeVisible()
    await logOut(page)
    await logIn(page, { ...member, password })
    await expectSignedIn(page, member)
  })
})

test('everybody gets the same answer', async ({ page, member, makeMember }) => {
  const passwordless = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
  const closed = await makeMember({ organization: passwordless })
  const answers = []
  for (const asked of [
    member,
    closed,
    { ...member, email_address: newAddress() },
    { ...member, organization: { ...member.organization, organization_slug: 'nowhere-at-all' } },
  ]) {
    await askForLoginLink(page, asked)
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    const text = await page.getByRole('main').textContent()
    answers.push(text?.replace(asked.email_address, 'somebody'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('what was typed stays when no mail could be sent, and a bad address is asked for again', async ({
  page,
  member,
  faults,
}) => {
  await askForLoginLink(page, { ...member, email_address: 'nobody' })
  await expect(alertOf(page)).toContainText('Enter an email like name@example.com')
  await faults.fail('magic_links/email/login_or_signup', 'a failure at Stytch')
  await askForLoginLink(page, member)
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('a second factor is still asked for', async ({ page, member, inbox, authenticator }) => {
    await askForLoginLink(page, member)
    await followLink(page, (await inbox.mail()).login)
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
  })

  test('a member confirms with the authenticator app', async ({ page, authenticator, clock, signIn }) => {
    await signIn()
    await clock.advance({ minutes: 5, seconds: 1 })
    await changePassword(page, newPassword())
    await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    await page.getByRole('link', { name: 'Confirm another way' }).click()
    await page.getByRole('link', { name: 'Use your authenticator app' }).click()
    await verify(page, '12')
    await expect(alertOf(page)).toContainText('Enter the six digits')
    await verify(page, await authenticator.code())
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
    await changePassword(page, newPassword())
    await expect(page.getByText('Your password was changed')).toBeVisible()
  })

  test('a session that has ended meanwhile leads to log in', async ({ page, authenticator, clock, signIn }) => {
    await signIn()
    await page.goto('/settings/confirm?with=totp')
    await expect(page.getByLabel('Verification code')).toBeVisible()
    await clock.advance({ hours: 1, seconds: 1 })
    await verify(page, await authenticator.code())
    await expect(headingOf(page, 'Log in')).toBeVisible()
    await expect(page.getByRole('status')).toContainText('You were logged out')
  })
})

test.describe('with a phone', () => {
  test.use({ who: { member: { has_phone: true } } })

  test('a member confirms with a text message, which is sent by a press only', async ({
    page,
    inbox,
    clock,
    calls,
    signIn,
  }) => {
    await signIn()
    await clock.advance({ minutes: 5, seconds: 1 })
    await changePassword(page, newPassword())
    await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    await page.goto('/settings/confirm')
    await page.getByRole('link', { name: 'Use a text message' }).click()
    await expect(page.getByText('We will text a code')).toBeVisible()
    expect(await calls.to('otps/sms/send')).toHaveLength(0)
    await press(page, 'Send code')
    await expect(page.getByRole('status')).toContainText('A new code is on its way')
    await verify(page, await inbox.code())
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  })

  test('a first code whose sending nobody can confirm can be entered when it comes', async ({
    page,
    inbox,
    faults,
    signIn,
  }) => {
    await signIn()
    await page.goto('/settings/confirm?with=sms_otp')
    await faults.lose('otps/sms/send')
    await press(page, 'Send code')
    await expect(alertOf(page)).toContainText('A code may be on its way')
    await verify(page, await inbox.code())
    await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  })
})

test.describe('where passwords are the only way', () => {
  test.use({ who: { organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] } } })

  test('an organization without mailed links offers none', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/settings/confirm')
    await expect(headingOf(page, "Confirm it's you")).toBeVisible()
    await expect(page.getByRole('button', { name: 'Email me a link' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Use your current password' })).toBeVisible()
  })
})
