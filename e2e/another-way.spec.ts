import type { Page } from '@playwright/test'
import { breakCalls, callsOf, choose, readCode, readMail, sessionsOf } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  makePersonWithPhone,
  newPassword,
  newPhone,
  type Person,
  setNewPassword,
  test,
  verify,
} from './fixtures'

// Stytch has taken one first factor and wants another one.

const HEADING = 'One more way to log in'

/** Comes in by a mailed link that does not count in the organization. */
async function comeByDiscovery(page: Page, { organization, member }: Pick<Person, 'organization' | 'member'>) {
  await page.goto('/login/discovery')
  await page.getByLabel('Email').fill(member.email_address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(member)).discovery)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: organization.organization_name }).click()
}

const onlyPasswords = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] }

test('the ways that the organization allows are named', async ({ page, makePerson }) => {
  const allowed_auth_methods = ['sso', 'google_oauth']
  const person = await makePerson({ organization: { auth_methods: 'RESTRICTED', allowed_auth_methods } })
  await comeByDiscovery(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
  await expect(page.getByText('Google')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log in', exact: true })).toHaveCount(0)
  await page.goto('/settings')
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('the password joins the log-in that waits', async ({ page, makePerson }) => {
  const person = await makePerson({ organization: onlyPasswords })
  await comeByDiscovery(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.getByLabel('Password').fill(`${person.password} wrong`)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(alertOf(page)).toContainText("That didn't work")
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expectSignedIn(page, person)
  expect((await sessionsOf(person.organization)).map(({ factors }) => factors)).toEqual([['magic_link', 'password']])
})

test('and a second factor after it', async ({ page, makePerson }) => {
  const phone = newPhone()
  const organization = { ...onlyPasswords, mfa_policy: 'REQUIRED_FOR_ALL' }
  const person = await makePerson({ organization, member: { mfa_phone_number: phone } })
  await comeByDiscovery(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
})

test('a reset after which another way is wanted says that the password is in place', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await breakCalls(person.organization, { path: 'passwords/email/reset', kind: 'primary_required' })
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('Your password is already changed')).toBeVisible()
  await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
})

test('a second factor that must wait for the first step leads there, and back', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await breakCalls(person.organization, {
    path: 'otps/sms/authenticate',
    kind: 'refuse',
    error_type: 'action_available_only_once_primary_authentication_is_met',
  })
  await verify(page, code)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Email me a log-in link' })).toBeVisible()
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await verify(page, await readCode(person.phone, 2))
  await expectSignedIn(page, person)
})

test('a log-in that is sent back a second time ends with an explanation, not in a circle', async ({
  page,
  makePerson,
}) => {
  const person = await makePersonWithPhone(makePerson)
  await breakCalls(person.organization, {
    path: 'otps/sms/authenticate',
    kind: 'refuse',
    error_type: 'action_available_only_once_primary_authentication_is_met',
    times: 2,
  })
  await logIn(page, person)
  await verify(page, '000000')
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await verify(page, '000000')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('asked for the same step again')
  await page.goto('/mfa')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('the mailed link joins too', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await choose({ sms_on_primary: 'deferred' }, person.organization)
  await breakCalls(person.organization, {
    path: 'otps/sms/send',
    kind: 'refuse',
    error_type: 'action_available_only_once_primary_authentication_is_met',
  })
  await logIn(page, person)
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await page.getByRole('button', { name: 'Email me a log-in link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await readMail(person.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByRole('status')).toContainText('A new code is on its way')
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  expect((await sessionsOf(person.organization)).map(({ factors }) => factors)).toEqual([
    ['password', 'magic_link', 'otp'],
  ])
})

test('a refused log-in says the same for everything a stranger could ask, and offers both ways on', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson()
  const answers = []
  for (const asked of [
    { ...person, password: 'wrong' },
    { ...person, member: { ...person.member, email_address: 'stranger@example.com' } },
    { ...person, organization: { ...person.organization, organization_slug: 'nowhere-at-all' } },
    await makePerson({ member: { password: undefined } }),
    await makePerson({ organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] } }),
    await makePerson({ member: { is_locked: true } }),
    await makePerson({ member: { status: 'deleted' } }),
  ]) {
    await logIn(page, asked)
    await expect(alertOf(page).getByRole('link', { name: 'Get a reset link' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Email me a log-in link' })).toBeVisible()
    answers.push(await alertOf(page).textContent())
  }
  expect(new Set(answers).size).toBe(1)
})

test('a right password that has leaked may be told, and the reset knows the address', async ({ page, makePerson }) => {
  const person = await makePerson({ member: { password: 'leaked horse battery staple' } })
  await logIn(page, { ...person, password: 'leaked horse battery staple' })
  await expect(alertOf(page)).toContainText('Your password is right, but it is in a list of leaked passwords')
  await alertOf(page).getByRole('link', { name: 'Get a reset link' }).click()
  await expect(page.getByLabel('Email')).toHaveValue(person.member.email_address)
  expect(page.url()).not.toContain(person.member.email_address)
  await expect(page.getByLabel('Organization')).toHaveValue(person.organization.organization_slug)
  await page.getByRole('button', { name: 'Send reset link' }).click()
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate', 'passwords/email/reset/start'])
})
