import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  logIn,
  press,
  submitLogIn,
  submitRecoveryCode,
  verify,
} from './actions'
import { expect, type Member, newAddress, test, withApp, withPhone, wrongCode } from './fixtures'

// The limits as they are by default, each of them reached.
test.use({ application: 'limited' })

const newNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/** Lets a browser come from an address, as the proxy in front of the application says. */
const comeFrom = (page: Page, address = newNetwork()) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': address })

test.beforeEach(({ page }) => comeFrom(page))

async function failToLogIn(
  page: Page,
  member: Pick<Member, 'organization' | 'email_address' | 'password'>,
  times: number,
) {
  await logIn(page, { ...member, password: 'not the password' })
  for (let time = 1; time <= times; time += 1) {
    await expect(alertOf(page)).toContainText('Check the organization, the email and the password')
    if (time < times) await logIn(page, { ...member, password: 'not the password' })
  }
}

test('the fourth mail to an address is not sent, and the page says the same', async ({
  page,
  member,
  calls,
  inbox,
}) => {
  for (let time = 0; time < 4; time += 1) {
    await comeFrom(page)
    await askForLink(page, member)
    await expect(headingOf(page, 'Check your email')).toBeVisible()
  }
  expect(await calls.to('passwords/email/reset/start')).toHaveLength(3)
  expect(await inbox.mails()).toHaveLength(3)
})

test('a client that has mails sent to many addresses sends no eleventh one', async ({ page, member, calls }) => {
  for (let time = 0; time < 11; time += 1)
    await askForLink(page, { ...member, email_address: time < 10 ? newAddress() : member.email_address })
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  expect(await calls.to('passwords/email/reset/start')).toHaveLength(10)
  await comeFrom(page)
  await askForLink(page, member)
  await expect.poll(() => calls.to('passwords/email/reset/start')).toHaveLength(11)
})

test('what a client says itself about where it comes from evades nothing', async ({ page, member, calls }) => {
  const address = newNetwork()
  for (let time = 0; time < 11; time += 1) {
    await comeFrom(page, `${newNetwork()}, ${address}`)
    await askForLink(page, { ...member, email_address: newAddress() })
    await expect(headingOf(page, 'Check your email')).toBeVisible()
  }
  expect(await calls.to('passwords/email/reset/start')).toHaveLength(10)
})

test('after five wrong passwords a client waits, and nobody else does', async ({ page, member, anotherBrowser }) => {
  await failToLogIn(page, member, 5)
  await submitLogIn(page, member)
  await expect(alertOf(page)).toContainText('Too many tries')
  await expect(alertOf(page)).toContainText('Wait 15 minutes')

  const other = await anotherBrowser('limited')
  await comeFrom(other)
  await logIn(other, member)
  await expectSignedIn(other, member)

  await alertOf(page).getByRole('link', { name: 'Get a reset link' }).click()
  await press(page, 'Send reset link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
})

test('an address that nobody has is told the same', async ({ page, member }) => {
  const stranger = { ...member, email_address: newAddress() }
  await failToLogIn(page, stranger, 5)
  await submitLogIn(page, stranger)
  await expect(alertOf(page)).toContainText('Too many tries')
})

test('who gets in has all tries again', async ({ page, member }) => {
  for (let round = 0; round < 2; round += 1) {
    await failToLogIn(page, member, 4)
    await submitLogIn(page, member)
    await expectSignedIn(page, member)
    await page.context().clearCookies()
  }
})

test('an outage uses up no tries', async ({ page, member, faults }) => {
  await faults.fail('passwords/authenticate', 'reset', 6)
  await logIn(page, member)
  const references = new Set<string>()
  for (let time = 0; time < 6; time += 1) {
    const read = async () => (await alertOf(page).textContent())?.match(/Reference ([0-9a-f]{8})/)?.[1] ?? ''
    await expect.poll(async () => !references.has(await read()) && (await read()) !== '').toBe(true)
    references.add(await read())
    await submitLogIn(page, member)
  }
  await expectSignedIn(page, member)
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('five wrong codes, whichever way, are all; another log-in from elsewhere has no more', async ({
    page,
    member,
    authenticator,
    anotherBrowser,
    calls,
  }) => {
    await logIn(page, member)
    const code = await authenticator.code()
    for (let time = 0; time < 3; time += 1) {
      await verify(page, wrongCode(code))
      await expect(alertOf(page)).toContainText("That isn't the code")
      await page.goto('/mfa')
    }
    await page.getByRole('link', { name: 'Use a recovery code' }).click()
    for (let time = 0; time < 2; time += 1) {
      await submitRecoveryCode(page, 'aaaa-bbbb-cccc')
      await expect(alertOf(page)).toContainText("That recovery code isn't right")
      await page.goto(page.url())
    }
    const asked = (await calls.paths()).length
    await page.goto('/mfa')
    await verify(page, await authenticator.code())
    await expect(alertOf(page)).toContainText('Too many wrong codes')

    const other = await anotherBrowser('limited')
    await comeFrom(other)
    await logIn(other, member)
    await verify(other, await authenticator.code())
    await expect(alertOf(other)).toContainText('Too many wrong codes')
    await expect(alertOf(other)).toContainText('Wait 15 minutes')
    // The log-in alone.
    expect(await calls.paths()).toHaveLength(asked + 1)
  })
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('the fourth code that a member asks for is not sent', async ({ page, member, inbox, calls }) => {
    await logIn(page, member)
    for (let time = 0; time < 4; time += 1) {
      await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
      await page.goto('/mfa')
      await press(page, 'Send a new code')
      if (time < 3) await expect(page.getByRole('status')).toContainText('Only the newest code works')
    }
    await expect(alertOf(page)).toContainText('No code was sent')
    await expect(alertOf(page)).toContainText('Too many were asked for')
    expect(await calls.to('otps/sms/send')).toHaveLength(3)
    await verify(page, await inbox.code(4))
    await expectSignedIn(page, member)
  })
})
