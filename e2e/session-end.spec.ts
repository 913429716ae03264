import { expectAfterRecheck, expectSignedIn, submitLogIn } from './actions'
import { expect, needs, test } from './fixtures'

// A session ends when nobody has used it for a while, and when it is old, however much it was used.

test('a session that has ended says so, and leads back', async ({ page, member, clock, signIn }) => {
  needs('short waits')
  await signIn()
  await clock.advance({ hours: 1, seconds: 1 })
  await expectAfterRecheck(page, 'Log in')
  await expect(page.getByRole('status')).toContainText('You were logged out')
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
})

test.describe('where no session is older than an hour', () => {
  test.use({ application: 'limited' })

  test('one that is in use ends then', async ({ page, member, clock, calls, signIn }) => {
    await signIn()
    const asked = async () => (await calls.to('sessions/authenticate')).length
    const before = await asked()
    await clock.advance({ minutes: 40 })
    await expect.poll(() => page.goto('/settings').then(asked)).toBeGreaterThan(before)
    await expectSignedIn(page, member)
    // By now it would live until 1:40, as far as its use goes.
    await clock.advance({ minutes: 20 })
    await expectAfterRecheck(page, 'Log in')
    await expect(page.getByRole('status')).toContainText('You were logged out')
    expect(await calls.to('sessions/revoke')).toHaveLength(1)
  })
})
