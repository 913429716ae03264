import { alertOf, expectSignedIn, headingOf, logIn, logOut, press, verify } from './actions'
import { acme, expect, test, withApp, withPhone, wrongCode } from './fixtures'

// Which second factor a member is asked for, and how to use another one.

const HEADING = 'Enter your verification code'

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('a member with an authenticator app enters its code, and no message is sent', async ({
    page,
    member,
    authenticator,
    calls,
  }) => {
    await logIn(page, member)
    await expect(headingOf(page, HEADING)).toBeVisible()
    await expect(page.getByText('authenticator app shows now')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send a new code' })).toHaveCount(0)
    await verify(page, '000')
    await expect(alertOf(page)).toContainText('Enter the six digits of the code')
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
    expect(await calls.paths()).toEqual(['passwords/authenticate', 'totp/authenticate'])
  })

  test('the app is known although Stytch names no options', async ({ choices, signIn }) => {
    await choices.set({ member_options_totp: 'null' })
    await signIn()
  })

  test('a code of the app works once', async ({ page, member, authenticator, clock }) => {
    await logIn(page, member)
    const code = await authenticator.code()
    await verify(page, code)
    await expectSignedIn(page, member)
    await logOut(page)
    await logIn(page, member)
    await verify(page, code)
    await expect(alertOf(page)).toContainText('Wait for the next one in your app')
    await clock.advance({ seconds: 30 })
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
  })

  test('a member whose phone is gone uses a recovery code, once, and hears how many are left', async ({
    page,
    member,
    authenticator,
  }) => {
    const [first = '', second = ''] = await authenticator.recoveryCodes()
    await logIn(page, member)
    await page.getByRole('link', { name: 'recovery code' }).click()
    await expect(headingOf(page, 'Enter a recovery code')).toBeVisible()
    // However it was written down, and sent by Enter.
    await page.getByLabel('Recovery code').fill(first.toUpperCase().replaceAll('-', ' '))
    await page.getByLabel('Recovery code').press('Enter')
    await expectSignedIn(page, member)
    await expect(page.getByRole('status')).toContainText('9 recovery codes are left')
    await logOut(page)

    await logIn(page, member)
    await page.getByRole('link', { name: 'recovery code' }).click()
    await page.getByLabel('Recovery code').fill(first)
    await press(page, 'Verify')
    await expect(alertOf(page)).toContainText('or it was used already')
    await page.getByLabel('Recovery code').fill(second)
    await press(page, 'Verify')
    await expectSignedIn(page, member)
  })
})

test.describe('with both', () => {
  test.use({ who: { ...withApp, member: { has_totp: true, has_phone: true, default_mfa_method: 'totp' } } })

  test('a member with both is asked for the default, and a press sends a text message instead', async ({
    page,
    member,
    inbox,
  }) => {
    await logIn(page, member)
    await expect(page.getByText('authenticator app shows now')).toBeVisible()
    await page.getByRole('link', { name: 'Use a text message' }).click()
    await expect(
      page.getByText(`We will text a code to your phone number ending in ${member.phone.slice(-2)}`),
    ).toBeVisible()
    await page.reload()
    expect(await inbox.texts()).toHaveLength(0)
    await press(page, 'Send code')
    await expect(page.getByRole('status')).toContainText('A new code is on its way')
    await page.getByRole('link', { name: 'Use your authenticator app' }).click()
    await expect(page.getByText('authenticator app shows now')).toBeVisible()
    await page.getByRole('link', { name: 'Use a text message' }).click()
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
  })
})

test.describe('with both, and a code on its way', () => {
  test.use({ who: { ...withApp, member: { has_totp: true, has_phone: true, default_mfa_method: 'sms_otp' } } })

  test('a code that Stytch has sent is asked for first', async ({ page, member, authenticator }) => {
    await logIn(page, member)
    await expect(
      page.getByText(`We sent a code to your phone number ending in ${member.phone.slice(-2)}`),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Use your authenticator app' }).click()
    await verify(page, await authenticator.code())
    await expectSignedIn(page, member)
  })
})

test.describe('where text messages are the only second factor', () => {
  test.use({
    who: {
      organization: { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['sms_otp'] },
      member: { has_totp: true, has_phone: true, default_mfa_method: 'totp' },
    },
  })

  test('an organization that allows text messages only does not ask for the app', async ({ page, member, inbox }) => {
    await logIn(page, member)
    await expect(page.getByText('We sent a code')).toBeVisible()
    await expect(page.getByRole('link', { name: 'authenticator app' })).toHaveCount(0)
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
  })
})

test.describe('by default', () => {
  // The application for one organization keeps the half minute between two messages.
  test.use({
    application: 'one organization',
    who: { organization: acme, member: { has_phone: true, mfa_enrolled: true } },
  })

  test('a new code can be sent half a minute after the last one, which is said as a time', async ({
    page,
    javaScriptEnabled,
    member,
    inbox,
  }) => {
    await page.goto('/login')
    await page.getByLabel('Email').fill(member.email_address)
    await page.getByLabel('Password').fill(member.password)
    await press(page, 'Log in')
    const button = page.getByRole('button', { name: 'Send a new code' })
    if (javaScriptEnabled) {
      await expect(button).toHaveAttribute('aria-disabled', 'true')
      await expect(page.getByText(/send a new code from \d{1,2}:\d\d:\d\d/)).toBeVisible()
      await button.click({ force: true })
      await page.getByLabel('Verification code').press('Enter')
      await expect(alertOf(page)).toContainText('Enter the six digits')
    } else {
      await expect(page.getByText(/in \d+\sseconds/)).toBeVisible()
      await button.click()
      await expect(alertOf(page)).toContainText(/You can send a new one in \d+\sseconds?\./)
    }
    expect(await inbox.texts()).toHaveLength(1)
  })
})

test.describe('with a shorter wait', () => {
  test.use({ application: 'pkce', who: withPhone })

  test('a new code is available again after the wait, and only that one works', async ({ page, member, inbox }) => {
    await logIn(page, member)
    const old = await inbox.code()
    const button = page.getByRole('button', { name: 'Send a new code' })
    await expect(async () => {
      await button.click()
      await expect(page.getByRole('status')).toContainText('Only the newest code works', { timeout: 1000 })
    }).toPass()
    const newest = await inbox.code(2)
    await verify(page, old === newest ? wrongCode(newest) : old)
    await expect(alertOf(page)).toContainText("That isn't the newest code")
    await verify(page, newest)
    await expectSignedIn(page, member)
  })
})
