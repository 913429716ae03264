import { headingOf } from './actions'
import { acme, applications, DEV, EMULATOR, expect, gates, needs, OWN_PORTS, scripted, test, withApp } from './fixtures'

// What other specs rely on without looking.

test('who is shared with other tests can be looked at, and is left as it is', async ({
  page,
  somebody,
  clock,
  faults,
}) => {
  await page.goto('/settings')
  await expect(headingOf(page, 'Account settings')).toBeVisible()
  expect(() => clock.of(somebody.organization).advance({ hours: 1 })).toThrow('Other tests use')
  expect(() => faults.of(somebody.organization).fail('sessions/authenticate', 'silence')).toThrow('Other tests use')
  expect(() => clock.of(acme).advance({ hours: 1 })).toThrow('Other tests use')
})

test('another browser is of the same kind, and knows nothing', async ({
  page,
  somebody,
  anotherBrowser,
  javaScriptEnabled,
}) => {
  await page.goto('/settings')
  await expect(page.getByText(somebody.email_address)).toBeVisible()
  const other = await anotherBrowser()
  await other.goto('/settings')
  await expect(headingOf(other, 'Log in')).toBeVisible()
  await other.setContent('<noscript>There is no JavaScript</noscript>')
  await expect(other.getByText('There is no JavaScript')).toBeVisible({ visible: !javaScriptEnabled })
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('signing in includes the second factor, each time', async ({ page, signIn, authenticator, clock }) => {
    const code = await authenticator.code()
    await signIn()
    await page.context().clearCookies()
    // A code works once.
    await clock.advance({ seconds: 30 })
    expect(await authenticator.code()).not.toBe(code)
    await signIn()
  })
})

test('every server of a run has a port of its own', scripted, () => {
  needs('this machine')
  const urls = [...Object.values(applications), EMULATOR, ...gates.map(({ app }) => app)]
  const ports = [
    ...urls.map((url) => Number(new URL(url).port)),
    ...gates.map(({ port }) => port),
    ...Object.values(DEV.ports),
    ...Object.values(OWN_PORTS).flat(),
  ]
  expect(ports.filter((port, index) => ports.indexOf(port) !== index)).toEqual([])
})
