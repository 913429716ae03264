import { alertOf, keepAdviceAway, press } from './actions'
import { expect, scripted, test } from './fixtures'
import { stepNamed, steps } from './steps'

// No call takes longer than its deadline, which is the default in this application.
test.use({ application: 'impatient' })

/** A deadline of three and a half seconds, and time for a busy machine. */
const IN_TIME = { timeout: 9000 }

// The deadline is the server's, so once is enough.
test.describe('silence', scripted, () => {
  for (const [name, step] of Object.entries(steps)) {
    test(`${name}: Stytch never answers`, async ({ page, begin }) => {
      const scene = await begin(step)
      await scene.faults.fail(step.call, 'silence')
      await step.press(scene)
      await expect(alertOf(page)).toContainText(step.unconfirmed, IN_TIME)
    })
  }
})

for (const name of ['setting a new password', 'changing the password']) {
  test(`${name}: the strength check never ends, and nothing was changed`, async ({ page, begin }) => {
    const step = stepNamed(name)
    const scene = await begin(step)
    await keepAdviceAway(page)
    await scene.faults.failWith(scene.member.password, 'passwords/strength_check', 'silence')
    await step.press(scene)
    await expect(alertOf(page)).toContainText(step.unavailable, IN_TIME)
  })
}

test('logging out does not wait for Stytch', async ({ page, signIn, faults }) => {
  await signIn()
  await faults.fail('sessions/revoke', 'silence')
  await press(page, 'Log out')
  await expect(page.getByRole('status')).toContainText('logged out on this device', IN_TIME)
})

test('an answer that trickles in is none when its time is up', async ({ page, begin }) => {
  const step = stepNamed('logging in')
  const scene = await begin(step)
  await scene.faults.next(step.call, { kind: 'trickle', byte_ms: 500 })
  await step.press(scene)
  await expect(alertOf(page)).toContainText(step.unconfirmed, IN_TIME)
})
