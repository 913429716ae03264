import { alertOf, expectSignedIn, headingOf, submitLogIn, submitResetRequest } from './actions'
import { expect, scripted, test } from './fixtures'

// People are faster than a slow network: a form is sent before its scripts have come, and is not lost.

test.describe('before the scripts have come', scripted, () => {
  test.beforeEach(({ page }) => page.route('**/_next/static/**/*.js*', () => {}))
  // What still waits must not wait for the end.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

  test('somebody logs in', async ({ page, member }) => {
    await page.goto('/login', { waitUntil: 'commit' })
    await submitLogIn(page, { ...member, password: 'not the password' })
    await expect(alertOf(page)).toContainText("That didn't work")
    await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
    await submitLogIn(page, member)
    await expectSignedIn(page, member)
  })

  test('somebody asks for a link', async ({ page, member, inbox }) => {
    await page.goto('/forgot-password', { waitUntil: 'commit' })
    await submitResetRequest(page, member)
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    expect((await inbox.mail()).reset).toContain('/authenticate')
  })
})
