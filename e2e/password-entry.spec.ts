import type { Page } from '@playwright/test'
import { alertOf, askForLink, expectSignedIn, headingOf, press, setNewPassword } from './actions'
import { expect, newPassword, scripted, test, unscripted } from './fixtures'

// Choosing a password: what helps while it is typed, and the same without JavaScript when it comes back.

async function openReset(page: Page, link: string) {
  await page.goto(link)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
}

const WEAK = 'qwerty'
/** Of each kind of advice one. */
const weak = [WEAK, 'aaaaaa', 'abcdef', '2024-05-01', 'zxcvbn', 'Jennifer', 'p4ssw0rd1'].map(
  (typed) => [typed, 'Not strong enough yet.'] as const,
)
const LEAKED = 'leaked horse battery staple'

test.describe('while it is typed', scripted, () => {
  for (const width of [1280, 320])
    test(`Stytch's advice is said, politely, and nothing moves, ${width} pixels wide`, async ({
      page,
      member,
      inbox,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await askForLink(page, member)
      await openReset(page, (await inbox.mail()).reset)
      const field = page.getByLabel('New password')
      const button = page.getByRole('button', { name: 'Set new password' })
      const hint = page.locator('main [aria-live=polite]').filter({ hasText: /strong|leaked/ })
      const before = await button.boundingBox()
      for (const [typed, says] of [
        ...weak,
        [LEAKED, 'in a list of leaked passwords'],
        [newPassword(), 'is strong enough'],
      ] as const) {
        await field.fill(typed)
        await expect(hint).toContainText(says)
        await expect(field).toBeFocused()
        expect(await button.boundingBox(), typed).toEqual(before)
      }
      // It goes with what it was about.
      await field.press('Backspace')
      await expect(hint).toHaveCount(0)
    })

  test('a form does not wait for advice', async ({ page, member, inbox }) => {
    await askForLink(page, member)
    await openReset(page, (await inbox.mail()).reset)
    const asked = page.waitForRequest('**/strength')
    await page.route('**/strength', () => {})
    await page.getByLabel('New password').pressSequentially(newPassword())
    await asked
    await press(page, 'Set new password')
    await expectSignedIn(page, member)
  })

  test('advice that cannot be had is not missed', async ({ page, member, inbox, faults }) => {
    await askForLink(page, member)
    await openReset(page, (await inbox.mail()).reset)
    const password = newPassword()
    await faults.failWith(password, 'passwords/strength_check', 'reset')
    const answered = page.waitForResponse('**/strength')
    await page.getByLabel('New password').fill(password)
    expect(await (await answered).json()).toEqual({ text: '' })
    await press(page, 'Set new password')
    await expectSignedIn(page, member)
  })

  test('only who can set a password is advised', async ({ page, baseURL }) => {
    await page.goto('/login')
    const text = await page.evaluate(async () => (await fetch('/strength', { method: 'POST', body: 'qwerty' })).text())
    expect([text, baseURL]).toEqual(['{"text":""}', baseURL])
  })

  test('Caps Lock is said', async ({ page }) => {
    await page.goto('/login')
    const field = page.getByLabel('Password')
    const press = (isOn: boolean) =>
      field.evaluate(
        (input, modifierCapsLock) =>
          input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock })),
        isOn,
      )
    await field.focus()
    await press(true)
    await expect(page.getByText('Caps Lock is on')).toBeVisible()
    await press(false)
    await expect(page.getByText('Caps Lock is on')).toHaveCount(0)
  })
})

test('without JavaScript the same advice comes with the answer', unscripted, async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await openReset(page, (await inbox.mail()).reset)
  await setNewPassword(page, WEAK)
  await expect(alertOf(page)).toContainText('too easy to guess')
  await expect(alertOf(page)).toContainText(/common|word/i)
  await expect(page).toHaveTitle(/^Error: Choose a new password/)
})

test('managers find what they need, and nothing is in their way', async ({ page, member, inbox }) => {
  await askForLink(page, member)
  await openReset(page, (await inbox.mail()).reset)
  const field = page.getByLabel('New password')
  await expect(field).toHaveAttribute('autocomplete', 'new-password')
  await expect(field).toHaveAttribute('passwordrules', /minlength: \d+/)
  for (const name of ['maxlength', 'onpaste', 'pattern']) expect(await field.getAttribute(name), name).toBeNull()
  await page.goto('/login')
  await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password')
  await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username')
})
