import { alertOf, expectSignedIn, headingOf, logIn, press, submitLogIn } from './actions'
import { note } from './faults/outcome'
import { applications, expect, test } from './fixtures'
import { steps, titles } from './steps'

// The way to Stytch itself, which is everybody's: an application of its own, whose gate these tests alone move.
test.use({ application: 'gated' })

// Refused: then it is certain that nothing was sent.
for (const [name, step] of Object.entries(steps)) {
  test(`refused: ${name}`, async ({ page, begin, gate }, info) => {
    const scene = await begin(step)
    await gate.move('refused')
    await step.press(scene)
    await expect(alertOf(page)).toContainText(step.unavailable)
    await expect(alertOf(page)).toContainText(titles.unavailable)
    note(info, name, 'a refused connection', 'nothing done')
  })
}

test('refused: logging out', async ({ page, signIn, gate }) => {
  await signIn()
  await gate.move('refused')
  await press(page, 'Log out')
  await expect(page.getByRole('status')).toContainText('logged out on this device')
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('refused: a page says that it cannot ask, and nobody is logged out', async ({ page, member, gate }) => {
  // Signed in at an application that has asked; the one behind the gate has no answer to go by.
  await page.goto(new URL('/login', applications.standard).href)
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
  await gate.move('refused')
  await page.goto('/settings')
  await expect(headingOf(page, 'Not available right now')).toBeVisible()
  await expect(page.getByText(/Reference [0-9a-f]{8}/)).toBeVisible()
  await gate.move('open')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expectSignedIn(page, member)
})

// Stale: the request left on a connection that the other side has forgotten. It was not carried out, but nothing on
// this side can tell that from an answer that was lost.
test('stale: logging in cannot be confirmed, and works at the next press', async ({ page, member, gate, calls }) => {
  await logIn(page, { ...member, password: 'not this one' })
  await expect(alertOf(page)).toBeVisible()
  await gate.move('stale')
  await submitLogIn(page, member)
  await expect(alertOf(page)).toContainText(steps['logging in']?.unconfirmed ?? '')
  await expect(alertOf(page)).toContainText(titles.unconfirmed)
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
})
