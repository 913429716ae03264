import { alertOf, chooseOrganization, expectSignedIn, headingOf, logIn, logOut, press, setNewPassword } from './actions'
import { expect, newAddress, newPassword, test } from './fixtures'

// A project whose passwords belong to an address, in all its organizations.
test.use({ application: 'cross organization' })

test('one reset for all organizations of an address', async ({ page, member, makeMember, inbox }) => {
  const { email_address } = member
  const second = await makeMember({ member: { email_address } })
  await page.goto('/forgot-password')
  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(email_address)
  await press(page, 'Send reset link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await inbox.mail()
  await page.goto(discovery)
  expect(page.url()).not.toContain('token')
  await setNewPassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await expect(page.getByText('Your new password is saved')).toBeVisible()
  await chooseOrganization(page, second)
  await expectSignedIn(page, second)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)
  await logIn(page, { ...member, password })
  await expectSignedIn(page, member)

  await page.goto(discovery)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a new link in one press is for all organizations, too', async ({ page, member, inbox }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('Email').fill(member.email_address)
  await press(page, 'Send reset link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto('/reset-password')
  await press(page, 'Send me a new link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('this organization')
  expect(await inbox.mails()).toHaveLength(2)
})

test('everybody gets the same answer', async ({ page, member }) => {
  const answers = []
  for (const email_address of [member.email_address, newAddress()]) {
    await page.goto('/forgot-password')
    await page.getByLabel('Email').fill(email_address)
    await press(page, 'Send reset link')
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    answers.push((await page.getByRole('main').textContent())?.replace(email_address, 'somebody'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('refusals and lost answers of the reset', async ({ page, member, inbox, faults }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('Email').fill(member.email_address)
  await faults.failWith(member.email_address, 'discovery/email/reset/start', 'a failure at Stytch')
  await press(page, 'Send reset link')
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await press(page, 'Send reset link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await inbox.mail()).discovery)
  const password = newPassword()
  const path = 'discovery/email/reset'
  for (const [error_type, says] of [
    ['breached_password', 'in a list of leaked passwords'],
    ['weak_password', 'too easy to guess'],
    ['cross_org_passwords_not_enabled', 'your link was not used'],
    ['too_many_requests', 'your link was not used'],
    ['pkce_mismatch', 'Open it where you asked for it'],
  ] as const) {
    await page.goto('/reset-password')
    await faults.refuseWith(password, path, error_type)
    await setNewPassword(page, password)
    await expect(alertOf(page)).toContainText(says)
  }
  await page.goto('/reset-password')
  await faults.loseWith(password, path)
  await setNewPassword(page, password)
  await expect(alertOf(page)).toContainText('Try to log in with the new password')
})
