import type { Page } from '@playwright/test'
import { breakCalls, callsOf, readMail } from './emulator'
import { faults, lost } from './faults'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  newPassword,
  setNewPassword,
  test,
} from './fixtures'
import type { Step } from './step'
import { personFor, steps, titles } from './steps'

// Whatever Stytch does, a person gets a sentence in time on the form's own page, and can go on from there.

/** The deadline of a call in these tests is 2 s; the rest is for a busy machine. */
const IN_TIME = { timeout: 6000 }

for (const [name, step] of Object.entries(steps)) {
  test(`${name}: Stytch is silent, or answers with nonsense`, async ({ page, makePerson }) => {
    test.setTimeout(90_000)
    const person = await personFor(step, makePerson)
    await step.open(page, person)
    const references = new Set([''])
    const session = await sessionOf(page)
    for (const [kind, fault] of Object.entries(faults)) {
      await breakCalls(person.organization, { path: step.call, ...fault })
      await step.press(page, person)
      // The sentence is the same every time; a new reference says that it belongs to this press.
      await expect(async () => expect(references).not.toContain(await referenceOn(page)), kind).toPass(IN_TIME)
      references.add(await referenceOn(page))
      await expect(alertOf(page), kind).toContainText(step.unconfirmed)
      await expectStillThere(page, kind)
      if (!step.notes) expect(await sessionOf(page), kind).toBe(session)
    }
    await breakCalls(person.organization, { path: step.call, kind: 'refuse', error_type: 'something_new' })
    await step.press(page, person)
    await expect(alertOf(page)).toContainText(step.unavailable)
    await expect(alertOf(page)).toContainText(titles.unavailable)

    await step.press(page, person)
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
  })
}

async function referenceOn(page: Page): Promise<string> {
  const text = await alertOf(page).textContent({ timeout: 500 })
  return text?.match(/Reference [0-9a-f]{8}/)?.[0] ?? ''
}

async function expectStillThere(page: Page, kind: string) {
  await expect(alertOf(page), kind).toContainText(titles.unconfirmed)
  if (await page.getByLabel('Email', { exact: true }).count())
    await expect(page.getByLabel('Email'), kind).toHaveValue(/@example\.com$/)
}

/** No failure gives a session, changes one or takes one away. */
async function sessionOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find((cookie) => cookie.name === 'session')?.value
}

for (const name of ['setting a new password', 'changing the password']) {
  test(`${name}: the strength check fails, and nothing was changed`, async ({ page, makePerson }) => {
    test.setTimeout(90_000)
    const step = steps[name] as Step
    const person = await makePerson()
    await step.open(page, person)
    for (const [kind, fault] of Object.entries(faults)) {
      await page.goto(page.url())
      await breakCalls({ body_contains: person.password }, { path: 'passwords/strength_check', ...fault })
      await step.press(page, person)
      await expect(alertOf(page), kind).toContainText(step.unavailable, IN_TIME)
    }
    await step.press(page, person)
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
    await expect(alertOf(page)).toHaveCount(0)
  })
}

for (const name of ['setting a new password', 'logging in', 'logging in by a link']) {
  test(`${name}: Stytch wants another first factor`, async ({ page, makePerson }) => {
    const step = steps[name] as Step
    const person = await makePerson()
    await step.open(page, person)
    await breakCalls(person.organization, { path: step.call, kind: 'primary_required' })
    await step.press(page, person)
    await expect(headingOf(page, 'One more way to log in')).toBeVisible()
    await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
    await page.goto('/settings')
    await expect(headingOf(page, 'Account settings')).toHaveCount(0)
  })
}

test('logging in: an answer that trickles in is none when its time is up', async ({ page, makePerson }) => {
  const step = steps['logging in'] as Step
  const person = await makePerson()
  await step.open(page, person)
  await breakCalls(person.organization, { path: step.call, kind: 'trickle', byte_ms: 500 })
  await step.press(page, person)
  await expect(alertOf(page)).toContainText(step.unconfirmed, IN_TIME)
})

test('logging in: a late answer is an answer', async ({ page, makePerson }) => {
  const person = await makePerson()
  await breakCalls(person.organization, { path: 'passwords/authenticate', kind: 'delay', latency_ms: 1000 })
  await logIn(page, person)
  await expectSignedIn(page, person)
})

test('a lost answer to a reset: the new password is the one to try', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await breakCalls(person.organization, { path: 'passwords/email/reset', ...lost })
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(alertOf(page)).toContainText('Try to log in with the new password')
  await alertOf(page).getByRole('link', { name: 'Log in' }).click()
  await logIn(page, { ...person, password })
  await expectSignedIn(page, person)
})

for (const name of [
  'setting a new password',
  'logging in',
  'logging in by a link',
  'entering a code',
  'entering a code of the app',
  'using a recovery code',
]) {
  test(`${name}: a success without a session is none`, async ({ page, makePerson }) => {
    const step = steps[name] as Step
    const person = await personFor(step, makePerson)
    await step.open(page, person)
    await breakCalls(person.organization, { path: step.call, kind: 'no_token' })
    await step.press(page, person)
    await expect(alertOf(page)).toContainText(step.unconfirmed)
    await page.goto('/settings')
    await expect(headingOf(page, 'Account settings')).toHaveCount(0)
  })
}

test('logging out works without Stytch, and says what could not be done', async ({ page, makePerson }) => {
  test.setTimeout(90_000)
  const person = await makePerson()
  for (const [kind, fault] of Object.entries(faults)) {
    await logIn(page, person)
    await expectSignedIn(page, person)
    await breakCalls(person.organization, { path: 'sessions/revoke', ...fault })
    await page.getByRole('button', { name: 'Log out' }).click()
    await expect(page.getByRole('status'), kind).toContainText('logged out on this device', IN_TIME)
    await page.goto('/settings')
    await expect(headingOf(page, 'Log in'), kind).toBeVisible()
  }
})

test('a page goes by the last answer while Stytch cannot be asked', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  await breakCalls(person.organization, { path: 'sessions/authenticate', times: 100, ...faults['a failure at Stytch'] })
  await expect(async () => {
    await page.goto('/settings')
    await expectSignedIn(page, person)
    expect(await callsOf(person.organization)).toContain('sessions/authenticate')
  }).toPass({ timeout: 8000 })
})
