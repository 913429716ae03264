import type { Locator, Page } from '@playwright/test'
import { askForLink, expectSignedIn, headingOf, logIn, setNewPassword, verify } from './actions'
import { expect, needsChromium, newPassword, type Scene, scripted, test, withApp, withoutFactor } from './fixtures'
import { stepNamed } from './steps'

// What is pressed twice, or sent again after going back, happens once.

/** How to come to a button, which one it is, the call that it makes, and what follows. */
type Twice = {
  call: string
  open: (scene: Scene) => Promise<Locator>
  goesOnTo: string
  who?: typeof withoutFactor
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const presses: Record<string, Twice> = {
  'Set new password': {
    call: 'passwords/email/reset',
    open: async (scene) => {
      await stepNamed('setting a new password').open(scene)
      await scene.page.getByLabel('New password').fill(newPassword())
      return button(scene.page, 'Set new password')
    },
    goesOnTo: 'Account settings',
  },
  'Log in': {
    call: 'passwords/authenticate',
    open: async ({ page, member }) => {
      await page.goto('/login')
      await page.getByLabel('Organization').fill(member.organization.organization_slug)
      await page.getByLabel('Email').fill(member.email_address)
      await page.getByLabel('Password').fill(member.password)
      return button(page, 'Log in')
    },
    goesOnTo: 'Account settings',
  },
  'the choice of an organization': {
    call: 'discovery/intermediate_sessions/exchange',
    open: async (scene) => {
      await stepNamed('choosing an organization').open(scene)
      return scene.page.getByRole('button', { name: scene.member.organization.organization_name })
    },
    goesOnTo: 'Account settings',
  },
  'Verify, for a new app': {
    call: 'totp/authenticate',
    who: withoutFactor,
    open: async (scene) => {
      await stepNamed('completing the set-up of an app').open(scene)
      await scene.page.getByLabel('Verification code').fill(await scene.authenticator.code())
      return button(scene.page, 'Verify')
    },
    goesOnTo: 'Save your recovery codes',
  },
}

// Without JavaScript the browser decides whether the second press is sent at all.
for (const [name, { call, open, goesOnTo, who }] of Object.entries(presses)) {
  test(`two presses of ${name} make one call`, scripted, async ({ page, makeScene, calls }) => {
    const scene = await makeScene(who)
    await (await open(scene)).dblclick()
    await expect(headingOf(page, goesOnTo)).toBeVisible()
    expect(await calls.of(scene.member.organization).to(call)).toHaveLength(1)
  })
}

// A browser without JavaScript sends both presses and shows the answer to the second alone.
for (const name of [
  'setting a new password',
  'entering a code',
  'entering a code of the app',
  'completing the set-up of an app',
  'using a recovery code',
  'logging in by a link',
  'opening the list of organizations',
  'choosing an organization',
]) {
  test(`${name}: the second of two presses gets the answer of the first`, async ({ page, begin }) => {
    needsChromium(page, 'requests that can be sent again')
    const step = stepNamed(name)
    const scene = await begin(step)
    await page.route('**', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      const [, second] = await Promise.all([route.fetch({ maxRedirects: 0 }), route.fetch({ maxRedirects: 0 })])
      await route.fulfill({ response: second })
    })
    await step.press(scene)
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
    expect(await scene.calls.to(step.call)).toHaveLength(1)
  })
}

/** A browser shows the form as it was, or asks for the page anew. */
async function sendAgainIfShown(page: Page, label: string, text: string, name: string, heading: string) {
  const soon = { timeout: 1000 }
  await expect(async () => {
    if (await page.getByLabel(label).count()) {
      await page.getByLabel(label).fill(text, soon)
      await button(page, name).click(soon)
    }
    await expect(headingOf(page, heading)).toBeVisible(soon)
  }).toPass()
}

test('going back after a reset and sending the form again tells that the link is over', async ({
  page,
  member,
  inbox,
  calls,
}) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await page.goBack()
  await sendAgainIfShown(page, 'New password', newPassword(), 'Set new password', 'This link no longer works')
  expect(await calls.to('passwords/email/reset')).toHaveLength(1)
  await page.goto('/settings')
  await expectSignedIn(page, member)
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('going back after a second factor and sending the code again finds the end', async ({
    page,
    member,
    authenticator,
    calls,
  }) => {
    await logIn(page, member)
    const code = await authenticator.code()
    await verify(page, code)
    await expectSignedIn(page, member)
    await page.goBack()
    await sendAgainIfShown(page, 'Verification code', code, 'Verify', 'Account settings')
    expect(await calls.to('totp/authenticate')).toHaveLength(1)
  })
})

test('one link sent from two tabs at once sets one password, and the other tab says so', async ({
  page,
  member,
  inbox,
  faults,
}) => {
  await askForLink(page, member)
  const other = await page.context().newPage()
  await page.goto((await inbox.mail()).reset)
  await other.goto('/reset-password')
  const passwords = [newPassword(), newPassword()]
  for (const [index, tab] of [page, other].entries()) await tab.getByLabel('New password').fill(passwords[index] ?? '')
  // Both are on their way before either is done.
  await faults.next('passwords/email/reset', { kind: 'delay', latency_ms: 1000, times: 2 })
  await Promise.all([page, other].map((tab) => button(tab, 'Set new password').click()))
  const isDone = async (tab: Page) => {
    await expect(headingOf(tab, /^(Account settings|This link no longer works)$/)).toBeVisible()
    return headingOf(tab, 'Account settings').isVisible()
  }
  const done = [await isDone(page), await isDone(other)]
  expect(done.filter(Boolean)).toHaveLength(1)
  await page.context().clearCookies()
  await logIn(page, { ...member, password: passwords[done.indexOf(true)] ?? '' })
  await expectSignedIn(page, member)
})

test('Enter held down sends a form once', scripted, async ({ page, makeScene }) => {
  const scene = await makeScene()
  await presses['Log in']?.open(scene)
  await page.getByLabel('Password').focus()
  for (let count = 0; count < 10; count += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expectSignedIn(page, scene.member)
  expect(await scene.calls.to('passwords/authenticate')).toHaveLength(1)
})
