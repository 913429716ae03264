import { readFile } from 'node:fs/promises'
import { advance, breakCalls, callsOf, messagesTo, readCode, readMail, totpOf } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  isScripted,
  logIn,
  newPassword,
  newPhone,
  setNewPassword,
  test,
  verify,
} from './fixtures'

// Members whose organization demands a second factor and who have none yet.

const demanding = { organization: { mfa_policy: 'REQUIRED_FOR_ALL' } }
const CHOOSE = 'Set up a second step'

test('a member sets up an authenticator app, keeps the recovery codes, and is signed in', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson(demanding)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, CHOOSE)).toBeVisible()
  await expect(page.getByText('Your password is already changed')).toBeVisible()
  await page.goto('/settings')
  await expect(headingOf(page, CHOOSE)).toBeVisible()
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  const { secret, code, recovery_codes } = await totpOf(person.member)
  await expect(page.getByText(secret.match(/.{1,4}/g)?.join(' ') ?? '')).toBeVisible()
  const link = await page.getByRole('link', { name: 'Open it in an app' }).getAttribute('href')
  expect(new URL(link ?? '').searchParams.get('secret')).toBe(secret)
  expect(page.url()).not.toContain(secret)

  await verify(page, code === '000000' ? '000001' : '000000')
  await expect(alertOf(page)).toContainText("That isn't the code your app shows now")
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await verify(page, (await totpOf(person.member)).code)
  await expect(headingOf(page, 'Keep your recovery codes')).toBeVisible()
  for (const recovery_code of recovery_codes) await expect(page.getByText(recovery_code)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as a file' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  for (const recovery_code of recovery_codes) expect(file).toContain(recovery_code)

  // Not to be passed by: they are shown until they are kept, and then no more.
  await page.goto('/settings')
  await expect(headingOf(page, 'Keep your recovery codes')).toBeVisible()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expectSignedIn(page, person)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await page.goto('/mfa/recovery-codes')
  await expectSignedIn(page, person)
  await page.goto('/mfa/recovery-codes/file')
  await expectSignedIn(page, person)
})

test('the recovery codes can be copied', async ({ page, context, makePerson }) => {
  test.skip(!isScripted(), 'a copy button needs JavaScript; without it there is none')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const person = await makePerson(demanding)
  await logIn(page, person)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(page.getByLabel('Verification code')).toBeVisible()
  const { code, recovery_codes } = await totpOf(person.member)
  await verify(page, code)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recovery_codes.join('\n'))
})

test('only what the organization allows is offered', async ({ page, makePerson }) => {
  const allowing = (method: string) =>
    makePerson({
      organization: { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: [method] },
    })
  await logIn(page, await allowing('totp'))
  await expect(page.getByRole('button', { name: 'Use an authenticator app' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use text messages' })).toHaveCount(0)
  await page.goto('/mfa/enroll/phone')
  await expect(headingOf(page, CHOOSE)).toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()

  await logIn(page, await allowing('sms_otp'))
  await expect(page.getByRole('link', { name: 'Use text messages' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use an authenticator app' })).toHaveCount(0)
})

test('a set-up that is left alone sends nothing, and is over after ten minutes', async ({ page, makePerson }) => {
  const person = await makePerson(demanding)
  await logIn(page, person)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  await page.goto('/')
  await expect(headingOf(page, 'Set up your authenticator app')).toBeVisible()
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate', 'totp'])
  const { code } = await totpOf(person.member)
  await advance(person.organization, 601)
  await verify(page, code)
  await expect(page.getByRole('status')).toContainText('ends after ten minutes')
  expect(await messagesTo(person.phone)).toHaveLength(0)
})

test('somebody who changes their mind can use the other way', async ({ page, makePerson }) => {
  const person = await makePerson(demanding)
  const phone = newPhone()
  await logIn(page, person)
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await page.getByRole('link', { name: 'Use text messages instead' }).click()
  await page.getByLabel('Phone number').fill(phone)
  await page.getByRole('button', { name: 'Send code' }).click()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
})

test('an app that exists already is the way then', async ({ page, makePerson }) => {
  const person = await makePerson(demanding)
  await logIn(page, person)
  await breakCalls(person.organization, { path: '/v1/b2b/totp', kind: 'refuse', error_type: 'active_totp_exists' })
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  await expect(alertOf(page)).toContainText('You have an authenticator app already')
  await alertOf(page).getByRole('link', { name: 'Log in again' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
})
