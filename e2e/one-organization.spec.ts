import { ONE_ORGANIZATION } from '../playwright.config'
import { readMail } from './emulator'
import { alertOf, expect, expectSignedIn, headingOf, newPassword, setNewPassword, test } from './fixtures'

// An application that serves one organization only (STYTCH_ORGANIZATION).
test.use({ baseURL: ONE_ORGANIZATION })

const acme = { organization_id: 'acme', organization_slug: 'acme', organization_name: 'Acme' }

test('nobody is asked for the organization', async ({ page, makePerson }) => {
  const person = await makePerson({ organization: acme })
  await page.goto('/forgot-password')
  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(person.member)).reset)
  const password = newPassword()
  await setNewPassword(page, password)
  await expectSignedIn(page, person)
  await page.getByRole('button', { name: 'Log out' }).click()

  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByLabel('Email').fill(person.member.email_address)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(alertOf(page)).toContainText("That didn't work")
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expectSignedIn(page, person)
})
