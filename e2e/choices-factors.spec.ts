import {
  alertOf,
  chooseOrganization,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  namePhone,
  openOrganizations,
  press,
  verify,
} from './actions'
import { expect, type Scene, scripted, test, unscripted, withoutFactor } from './fixtures'

// Setting up second factors and finding organizations, with the switches that matter there in their other positions.

const names = [
  'absent_objects',
  'empty_default_mfa_method',
  'exchanged_intermediate_session',
  'failed_send_links_number',
  'inferred_statuses',
  'intermediate_session_expiry_field',
  'member_options_totp',
  'pending_totp_shown',
  'second_totp_set_up',
  'sms_on_primary',
  'token_padding',
]

// Stytch does not know whether a browser runs scripts, so every other one is seen with them.
for (const [index, name] of names.entries()) {
  const half = index % 2 ? unscripted : scripted
  const title = `second factors and discovery work wherever the switch ${name} stands`
  test(title, half, async ({ page, makeScene, choices }) => {
    test.setTimeout(120_000)
    const others = (await choices.others()).filter((other) => other.name === name)
    expect(others).not.toHaveLength(0)
    for (const { value } of others) {
      await test.step(value, async () => {
        await page.context().clearCookies()
        const scene = await makeScene(withoutFactor)
        await choices.of(scene.member.organization).set({ [name]: value })
        await setUpPhone(scene)
        await page.context().clearCookies()
        const second = await makeScene({ organization: scene.member.organization })
        await setUpApp(second)
        await logOut(page)
        await comeByDiscovery(second)
      })
    }
  })
}

/** Begins with an app and begins again, then changes to a phone, with a number that cannot be texted first. */
async function setUpPhone({ page, member, inbox }: Scene) {
  await logIn(page, member)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await page.goto('/mfa/enroll')
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  // Whoever leaves it there and comes back is not asked for a code of an app that was never set up.
  await logIn(page, member)
  await expect(headingOf(page, 'Set up a second step')).toBeVisible()
  await page.goto('/mfa/enroll/phone')
  await namePhone(page, '+15555550001')
  await expect(alertOf(page)).toContainText("Messages can't reach that phone number")
  await namePhone(page, member.phone)
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
}

async function setUpApp({ page, member, authenticator }: Scene) {
  await logIn(page, member)
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await verify(page, await authenticator.code())
  await press(page, 'I have saved them')
  await expectSignedIn(page, member)
}

async function comeByDiscovery({ page, member, inbox, clock, authenticator }: Scene) {
  await openOrganizations(page, member, inbox)
  await chooseOrganization(page, member)
  await clock.advance({ seconds: 30 })
  await verify(page, await authenticator.code())
  await expectSignedIn(page, member)
}
