import {
  alertOf,
  askForLink,
  changePassword,
  confirmPassword,
  expectSignedIn,
  followLink,
  headingOf,
  logIn,
  logOut,
  press,
  setNewPassword,
  verify,
} from './actions'
import { expect, newPassword, type Scene, scripted, test, unscripted, withPhone } from './fixtures'

// What Stytch does not document, the emulator chose, with a switch each. No journey may rest on such a guess: this one
// goes through all of them once with every switch in every other position. Those that hold for a whole project, and so for
// all tests at once, are in lib/auth/verbs.test.ts. Stytch does not know whether a browser runs scripts, so half of the
// positions are seen with them, and half without.

const PARTS = 12

for (let part = 0; part < PARTS; part += 1) {
  const half = part % 2 ? unscripted : scripted
  const title = `the journey works whatever Stytch does where it says nothing (${part + 1} of ${PARTS})`
  test(title, half, async ({ makeScene, choices }) => {
    const scene = await makeScene(withPhone)
    const others = (await choices.others()).filter((_, index) => index % PARTS === part)
    await test.step(JSON.stringify(others), async () => {
      // Several at once, so that they meet each other too; positions of one switch are neighbours, so in different parts.
      await choices
        .of(scene.member.organization)
        .set(Object.fromEntries(others.map(({ name, value }) => [name, value])))
      await walk(scene)
    })
  })
}

async function walk(scene: Scene) {
  const { page, member, inbox, clock } = scene
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await setNewPassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  const reset = newPassword()
  await setNewPassword(page, reset)
  await enterCode(scene, 1)
  const changed = newPassword()
  await clock.advance({ minutes: 5, seconds: 1 })
  await changePassword(page, changed)
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await confirmPassword(page, reset)
  await changePassword(page, changed)
  await expect(page.getByText('Other devices were signed out')).toBeVisible()
  await logOut(page)
  await logIn(page, { ...member, password: changed })
  await enterCode(scene, 2)
  await logOut(page)
  await askForLink(page, member)
  await followLink(page, (await inbox.mail(2)).login)
  await enterCode(scene, 3)
}

async function enterCode({ page, member, inbox }: Scene, nth: number) {
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  // Where Stytch sends none by itself, a person asks for one.
  if (await page.getByText('We will text a code').count()) {
    await press(page, 'Send code')
    await expect(page.getByRole('status')).toBeVisible()
  }
  await verify(page, await inbox.code(nth))
  await expectSignedIn(page, member)
}
