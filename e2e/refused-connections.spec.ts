import { APP, gates } from '../playwright.config'
import { callsOf, moveGate } from './emulator'
import { alertOf, expect, expectSignedIn, headingOf, logIn, submitLogIn, test } from './fixtures'
import { personFor, steps, titles } from './steps'

// The way to Stytch itself, which is everybody's: an application of its own, whose gate these tests alone move.

/** The deadline of a call in these tests is 2 s; the rest is for a busy machine. */
const IN_TIME = { timeout: 6000 }

function move(state: 'open' | 'refused' | 'stale') {
  const gate = gates.find(({ project }) => project === test.info().project.name)
  return moveGate(gate?.port ?? 0, state)
}

test.beforeEach(() => move('open'))

// Refused: then it is certain that nothing was sent.
for (const [name, step] of Object.entries(steps)) {
  test(`refused: ${name}`, async ({ page, makePerson }) => {
    const person = await personFor(step, makePerson)
    await step.open(page, person)
    await move('refused')
    await step.press(page, person)
    await expect(alertOf(page)).toContainText(step.unavailable, IN_TIME)
    await expect(alertOf(page)).toContainText(titles.unavailable)
  })
}

test('refused: logging out', async ({ page, makePerson }) => {
  await logIn(page, await makePerson())
  await expect(headingOf(page, 'Account settings')).toBeVisible()
  await move('refused')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('status')).toContainText('logged out on this device', IN_TIME)
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('refused: a page says that it cannot ask, and nobody is logged out', async ({ page, makePerson }) => {
  const person = await makePerson()
  // Signed in at an application that has asked; the one behind the gate has no answer to go by.
  await page.goto(new URL('/login', APP).href)
  await submitLogIn(page, person)
  await expectSignedIn(page, person)
  await move('refused')
  await page.goto('/settings')
  await expect(headingOf(page, 'Not available right now')).toBeVisible()
  await expect(page.getByText(/Reference [0-9a-f]{8}/)).toBeVisible()
  await move('open')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expectSignedIn(page, person)
})

// Stale: the request left on a connection that the other side has forgotten. It was not carried out, but nothing on
// this side can tell that from an answer that was lost.
test('stale: logging in cannot be confirmed, and works at the next press', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, { ...person, password: 'not this one' })
  await expect(alertOf(page)).toBeVisible()
  await move('stale')
  await submitLogIn(page, person)
  await expect(alertOf(page)).toContainText(steps['logging in']?.unconfirmed ?? '')
  await expect(alertOf(page)).toContainText(titles.unconfirmed)
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate'])
  await submitLogIn(page, person)
  await expectSignedIn(page, person)
})
