import type { Page } from '@playwright/test'
import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  keepAdviceAway,
  logIn,
  press,
  sessionCookie,
  setNewPassword,
} from './actions'
import { expect, needs, newPassword, type Scene, test } from './fixtures'
import { stepNamed, steps, titles } from './steps'

// Whatever Stytch does, a person gets a sentence in time on the form's own page, and can go on from there.

/**
 * What comes back at once and is no answer. Which it is has nothing to do with JavaScript: without it, two are enough.
 */
function kindsOf({ failures }: Scene['faults'], javaScriptEnabled: boolean | undefined) {
  const kinds = failures.filter((kind) => kind !== 'silence')
  return kinds.filter((kind) => javaScriptEnabled || kind === 'reset' || kind === "a proxy's page")
}

for (const [name, step] of Object.entries(steps)) {
  test(`${name}: Stytch breaks off, or answers with nonsense`, async ({ page, begin, javaScriptEnabled }) => {
    test.setTimeout(90_000)
    const scene = await begin(step)
    const references = new Set([''])
    // No failure gives a session, changes one or takes one away.
    const session = await sessionCookie(page)
    for (const kind of kindsOf(scene.faults, javaScriptEnabled)) {
      await scene.faults.fail(step.call, kind)
      await step.press(scene)
      // The sentence is the same every time; a new reference says that it belongs to this press.
      await expect(async () => expect(references).not.toContain(await referenceOn(page)), kind).toPass()
      references.add(await referenceOn(page))
      await expect(alertOf(page), kind).toContainText(step.unconfirmed)
      await expectStillThere(page, kind)
      if (!step.notes) expect(await sessionCookie(page), kind).toBe(session)
    }
    await scene.faults.refuse(step.call, 'something_new')
    await step.press(scene)
    await expect(alertOf(page)).toContainText(step.unavailable)
    await expect(alertOf(page)).toContainText(titles.unavailable)

    await step.press(scene)
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

for (const name of ['setting a new password', 'changing the password']) {
  test(`${name}: the strength check fails, and nothing was changed`, async ({ page, begin, javaScriptEnabled }) => {
    test.setTimeout(90_000)
    const step = stepNamed(name)
    const scene = await begin(step)
    await keepAdviceAway(page)
    for (const kind of kindsOf(scene.faults, javaScriptEnabled)) {
      await page.goto(page.url())
      await scene.faults.failWith(scene.member.password, 'passwords/strength_check', kind)
      await step.press(scene)
      await expect(alertOf(page), kind).toContainText(step.unavailable)
    }
    await step.press(scene)
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
    await expect(alertOf(page)).toHaveCount(0)
  })
}

for (const name of ['setting a new password', 'logging in', 'logging in by a link']) {
  test(`${name}: Stytch wants another first factor`, async ({ page, begin }) => {
    const step = stepNamed(name)
    const scene = await begin(step)
    await scene.faults.next(step.call, { kind: 'primary_required' })
    await step.press(scene)
    await expect(headingOf(page, 'Log in another way')).toBeVisible()
    await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
    await page.goto('/settings')
    await expect(headingOf(page, 'Account settings')).toHaveCount(0)
  })
}

test('logging in: a late answer is an answer', async ({ page, member, faults }) => {
  await faults.next('passwords/authenticate', { kind: 'delay', latency_ms: 1000 })
  await logIn(page, member)
  await expectSignedIn(page, member)
})

test('a lost answer to a reset: the new password is the one to try', async ({ page, member, inbox, faults }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await faults.lose('passwords/email/reset')
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(alertOf(page)).toContainText('Try to log in with the new password')
  await alertOf(page).getByRole('link', { name: 'Log in' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await logIn(page, { ...member, password })
  await expectSignedIn(page, member)
})

for (const name of [
  'setting a new password',
  'logging in',
  'logging in by a link',
  'entering a code',
  'entering a code of the app',
  'using a recovery code',
]) {
  test(`${name}: a success without a session is none`, async ({ page, begin }) => {
    const step = stepNamed(name)
    const scene = await begin(step)
    await scene.faults.next(step.call, { kind: 'no_token' })
    await step.press(scene)
    await expect(alertOf(page)).toContainText(step.unconfirmed)
    await page.goto('/settings')
    await expect(headingOf(page, 'Account settings')).toHaveCount(0)
  })
}

test('logging out works without Stytch, and says what could not be done', async ({
  page,
  signIn,
  faults,
  javaScriptEnabled,
}) => {
  test.setTimeout(90_000)
  for (const kind of kindsOf(faults, javaScriptEnabled)) {
    await signIn()
    await faults.fail('sessions/revoke', kind)
    await press(page, 'Log out')
    await expect(page.getByRole('status'), kind).toContainText('logged out on this device')
    await page.goto('/settings')
    await expect(headingOf(page, 'Log in'), kind).toBeVisible()
  }
})

test('a page goes by the last answer while Stytch cannot be asked', async ({ page, member, signIn, faults, calls }) => {
  needs('short waits')
  await signIn()
  await faults.fail('sessions/authenticate', "a proxy's page", 100)
  await expect(async () => {
    await page.goto('/settings')
    await expectSignedIn(page, member)
    expect(await calls.paths()).toContain('sessions/authenticate')
  }).toPass({ timeout: 8000 })
})
