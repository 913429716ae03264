import { expectAccessible } from './accessible'
import { breakCalls } from './emulator'
import { faults } from './faults'
import { alertOf, expect, headingOf, isScripted, test } from './fixtures'
import { personFor, steps } from './steps'

// Every form, untouched and refused, in both themes and on the narrowest phone.

test.beforeEach(() => test.skip(!isScripted(), 'axe itself is JavaScript'))

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } })

    for (const [name, step] of Object.entries(steps)) {
      test(name, async ({ page, makePerson }) => {
        const person = await personFor(step, makePerson)
        await step.open(page, person)
        await expectAccessible(page)
        await breakCalls(person.organization, { path: step.call, ...faults["a proxy's page"] })
        await step.press(page, person)
        await expect(alertOf(page)).toBeVisible()
        await expectAccessible(page)
      })
    }

    test('fields that are named one by one', async ({ page }) => {
      await page.goto('/login')
      await page.getByRole('button', { name: 'Log in' }).click()
      await expect(alertOf(page)).toBeVisible()
      await expectAccessible(page)
    })

    for (const [address, heading] of [
      ['/reset-password', 'This link no longer works'],
      ['/unavailable', 'Not available right now'],
      ['/login?notice=session_ended', 'Log in'],
      ['/settings', 'Log in'],
    ] as const)
      test(address, async ({ page }) => {
        await page.goto(address)
        await expect(headingOf(page, heading)).toBeVisible()
        await expectAccessible(page)
      })
  })
}

test('a page that does not exist', async ({ page, noise }) => {
  await page.goto('/nowhere')
  await expect(headingOf(page, 'Page not found')).toBeVisible()
  await expectAccessible(page)
  // The browser itself reports the 404; nothing else may have gone wrong.
  expect(noise.splice(0)).toEqual([expect.stringContaining('404')])
})
