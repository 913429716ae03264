import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  logIn,
  namePhone,
  press,
  setNewPassword,
  verify,
} from './actions'
import { expect, newPassword, scripted, test, withoutFactor, wrongCode } from './fixtures'

test.use({ who: withoutFactor })

// Members whose organization demands a second factor and who have none yet.

const CHOOSE = 'Set up a second step'

test('a member sets up an authenticator app, keeps the recovery codes, and is signed in', async ({
  page,
  member,
  inbox,
  authenticator,
}) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, CHOOSE)).toBeVisible()
  await expect(page.getByText('Your new password is saved')).toBeVisible()
  await page.goto('/settings')
  await expect(headingOf(page, CHOOSE)).toBeVisible()
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  const secret = await authenticator.secret()
  const recovery_codes = await authenticator.recoveryCodes()
  await expect(page.getByText(secret.match(/.{1,4}/g)?.join(' ') ?? '')).toBeVisible()
  const link = await page.getByRole('link', { name: 'Open it in an app' }).getAttribute('href')
  expect(new URL(link ?? '').searchParams.get('secret')).toBe(secret)
  expect(page.url()).not.toContain(secret)

  await verify(page, wrongCode(await authenticator.code()))
  await expect(alertOf(page)).toContainText("That isn't the code your app shows now")
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await verify(page, await authenticator.code())
  await expect(headingOf(page, 'Save your recovery codes')).toBeVisible()
  for (const recovery_code of recovery_codes) await expect(page.getByText(recovery_code)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as a file' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  for (const recovery_code of recovery_codes) expect(file).toContain(recovery_code)

  // Not to be passed by: they are shown until they are kept, and then no more.
  await page.goto('/settings')
  await expect(headingOf(page, 'Save your recovery codes')).toBeVisible()
  await press(page, 'I have saved them')
  await expectSignedIn(page, member)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await page.goto('/mfa/recovery-codes')
  await expectSignedIn(page, member)
  await page.goto('/mfa/recovery-codes/file')
  await expectSignedIn(page, member)
})

// Without JavaScript there is no button for it.
test('the recovery codes can be copied', scripted, async ({ page, context, member, authenticator }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await logIn(page, member)
  await press(page, 'Use an authenticator app')
  await expect(page.getByLabel('Verification code')).toBeVisible()
  const recovery_codes = await authenticator.recoveryCodes()
  await verify(page, await authenticator.code())
  await press(page, 'Copy')
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recovery_codes.join('\n'))
})

for (const [method, offered, missing, closed] of [
  ['totp', 'Use an authenticator app', 'Use text messages', '/mfa/enroll/phone'],
  ['sms_otp', 'Use text messages', 'Use an authenticator app', '/mfa/enroll/totp'],
] as const) {
  test.describe(`where ${method} is the only second factor`, () => {
    test.use({
      who: {
        organization: { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: [method] },
      },
    })

    test('only what the organization allows is offered', async ({ page, member }) => {
      await logIn(page, member)
      await expect(headingOf(page, CHOOSE)).toBeVisible()
      await expect(wayOf(page, offered)).toBeVisible()
      await expect(wayOf(page, missing)).toHaveCount(0)
      await page.goto(closed)
      await expect(headingOf(page, CHOOSE)).toBeVisible()
      await press(page, 'Start over')
      await expect(headingOf(page, 'Log in')).toBeVisible()
    })
  })
}

/** An app is a button, since pressing it calls Stytch; a phone is a link. */
const wayOf = (page: Page, name: string) => page.getByRole('button', { name }).or(page.getByRole('link', { name }))

test('a set-up that is left alone sends nothing, and is over after ten minutes', async ({
  page,
  member,
  inbox,
  authenticator,
  clock,
  calls,
}) => {
  await logIn(page, member)
  await press(page, 'Use an authenticator app')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await page.goto('/')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  expect(await calls.paths()).toEqual(['passwords/authenticate', 'totp'])
  const code = await authenticator.code()
  await clock.advance({ minutes: 10, seconds: 1 })
  await verify(page, code)
  await expect(page.getByRole('status')).toContainText('within ten minutes')
  expect(await inbox.texts()).toHaveLength(0)
})

test('somebody who changes their mind can use the other way', async ({ page, member, inbox }) => {
  await logIn(page, member)
  await press(page, 'Use an authenticator app')
  await page.getByRole('link', { name: 'Use text messages instead' }).click()
  await namePhone(page, member.phone)
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
})

test('an app that exists already is the way then', async ({ page, member, faults }) => {
  await logIn(page, member)
  await faults.refuse('/v1/b2b/totp', 'active_totp_exists')
  await press(page, 'Use an authenticator app')
  await expect(alertOf(page)).toContainText('You already have an authenticator app')
  await alertOf(page).getByRole('link', { name: 'Log in again' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
})
