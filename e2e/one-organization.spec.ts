import { alertOf, expectSignedIn, headingOf, press, setNewPassword } from './actions'
import { acme, expect, newPassword, test } from './fixtures'

// An application that serves one organization only (STYTCH_ORGANIZATION).
test.use({ application: 'one organization', who: { organization: acme } })

test('nobody is asked for the organization', async ({ page, member, inbox }) => {
  await page.goto('/forgot-password')
  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(member.email_address)
  await press(page, 'Send reset link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await inbox.mail()).reset)
  const password = newPassword()
  await setNewPassword(page, password)
  await expectSignedIn(page, member)
  await press(page, 'Log out')

  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByLabel('Password').fill(member.password)
  await press(page, 'Log in')
  await expect(alertOf(page)).toContainText("That didn't work")
  await page.getByLabel('Password').fill(password)
  await press(page, 'Log in')
  await expectSignedIn(page, member)
})

test('nobody is sent to look for an organization', async ({ page, noise }) => {
  const response = await page.goto('/login/discovery')
  expect(response?.status()).toBe(404)
  await page.goto('/login')
  await expect(page.getByRole('link', { name: "I don't know my organization" })).toHaveCount(0)
  // The browser itself notes the 404.
  noise.splice(0)
})
