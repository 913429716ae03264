import {
  alertOf,
  askForLink,
  chooseOrganization,
  expectSignedIn,
  followLink,
  headingOf,
  logIn,
  openOrganizations,
  press,
  setNewPassword,
  verify,
} from './actions'
import { expect, newAddress, newPassword, test, withPhone } from './fixtures'

// Stytch has taken one first factor and wants another one.

const HEADING = 'Log in another way'

const onlyPasswords = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] }
const LEAKED = 'leaked horse battery staple'

test.describe('where neither links nor passwords count', () => {
  test.use({ who: { organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso', 'google_oauth'] } } })

  test('the ways that the organization allows are named', async ({ page, member, inbox }) => {
    // The mailed link shows the organizations, and is no way into this one.
    await openOrganizations(page, member, inbox)
    await chooseOrganization(page, member)
    await expect(headingOf(page, HEADING)).toBeVisible()
    await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
    await expect(page.getByText('Google')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Log in', exact: true })).toHaveCount(0)
    await page.goto('/settings')
    await expect(headingOf(page, HEADING)).toBeVisible()
    await press(page, 'Start over')
    await expect(headingOf(page, 'Log in')).toBeVisible()
  })
})

test.describe('where only passwords count', () => {
  test.use({ who: { organization: onlyPasswords } })

  test('the password joins the log-in that waits', async ({ page, member, inbox, sessions }) => {
    // The mailed link shows the organizations, and is no way into this one.
    await openOrganizations(page, member, inbox)
    await chooseOrganization(page, member)
    await expect(headingOf(page, HEADING)).toBeVisible()
    await page.getByLabel('Password').fill(`${member.password} wrong`)
    await press(page, 'Log in')
    await expect(alertOf(page)).toContainText("That didn't work")
    await page.getByLabel('Password').fill(member.password)
    await press(page, 'Log in')
    await expectSignedIn(page, member)
    expect((await sessions.list()).map(({ factors }) => factors)).toEqual([['magic_link', 'password']])
  })
})

test.describe('where only passwords count, and a second factor is demanded', () => {
  test.use({ who: { organization: { ...onlyPasswords, mfa_policy: 'REQUIRED_FOR_ALL' }, member: { has_phone: true } } })

  test('and a second factor after it', async ({ page, member, inbox }) => {
    // The mailed link shows the organizations, and is no way into this one.
    await openOrganizations(page, member, inbox)
    await chooseOrganization(page, member)
    await expect(headingOf(page, HEADING)).toBeVisible()
    await page.getByLabel('Password').fill(member.password)
    await press(page, 'Log in')
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
  })
})

test('a reset after which another way is wanted says that the password is in place', async ({
  page,
  member,
  inbox,
  faults,
}) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await faults.next('passwords/email/reset', { kind: 'primary_required' })
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('Your new password is saved')).toBeVisible()
  await expect(page.getByText('Single sign-on (SSO)')).toBeVisible()
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a second factor that must wait for the first step leads there, and back', async ({
    page,
    member,
    inbox,
    faults,
  }) => {
    await logIn(page, member)
    const code = await inbox.code()
    await faults.refuse('otps/sms/authenticate', 'action_available_only_once_primary_authentication_is_met')
    await verify(page, code)
    await expect(headingOf(page, HEADING)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Email me a log-in link' })).toBeVisible()
    await page.getByLabel('Password').fill(member.password)
    await press(page, 'Log in')
    await verify(page, await inbox.code(2))
    await expectSignedIn(page, member)
  })

  test('a log-in that is sent back a second time ends with an explanation, not in a circle', async ({
    page,
    member,
    faults,
  }) => {
    await faults.refuse('otps/sms/authenticate', 'action_available_only_once_primary_authentication_is_met', 2)
    await logIn(page, member)
    await verify(page, '000000')
    await expect(headingOf(page, HEADING)).toBeVisible()
    await page.getByLabel('Password').fill(member.password)
    await press(page, 'Log in')
    await verify(page, '000000')
    await expect(headingOf(page, 'Log in')).toBeVisible()
    await expect(page.getByRole('status')).toContainText('asked again for a step')
    await page.goto('/mfa')
    await expect(headingOf(page, 'Log in')).toBeVisible()
  })

  test('the mailed link joins too', async ({ page, member, inbox, faults, choices, sessions }) => {
    await choices.set({ sms_on_primary: 'deferred' })
    await faults.refuse('otps/sms/send', 'action_available_only_once_primary_authentication_is_met')
    await logIn(page, member)
    await press(page, 'Send code')
    await press(page, 'Email me a log-in link')
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    // Nobody typed the address here.
    await expect(page.getByRole('link', { name: 'Ask for another link' })).toHaveAttribute('href', '/login/another-way')
    await followLink(page, (await inbox.mail()).login)
    await press(page, 'Send code')
    await expect(page.getByRole('status')).toContainText('A new code is on its way')
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
    expect((await sessions.list()).map(({ factors }) => factors)).toEqual([['password', 'magic_link', 'otp']])
  })
})

test('a refused log-in says the same for everything a stranger could ask, and offers both ways on', async ({
  page,
  member,
  makeMember,
}) => {
  const answers = []
  for (const asked of [
    { ...member, password: 'wrong' },
    { ...member, email_address: newAddress() },
    { ...member, organization: { ...member.organization, organization_slug: 'nowhere-at-all' } },
    await makeMember({ member: { password: undefined } }),
    await makeMember({ organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] } }),
    await makeMember({ member: { is_locked: true } }),
    await makeMember({ member: { status: 'deleted' } }),
  ]) {
    await logIn(page, asked)
    await expect(alertOf(page).getByRole('link', { name: 'Get a reset link' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Email me a log-in link' })).toBeVisible()
    answers.push(await alertOf(page).textContent())
  }
  expect(new Set(answers).size).toBe(1)
})

test.describe('with a leaked password', () => {
  test.use({ who: { member: { password: LEAKED } } })

  test('a right password that has leaked may be told, and the reset knows the address', async ({
    page,
    member,
    calls,
  }) => {
    await logIn(page, { ...member, password: LEAKED })
    await expect(alertOf(page)).toContainText('That password is right, but it is in a list of leaked passwords')
    await alertOf(page).getByRole('link', { name: 'Get a reset link' }).click()
    await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
    expect(page.url()).not.toContain(member.email_address)
    await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
    await press(page, 'Send reset link')
    await expect(headingOf(page, 'Check your email')).toBeVisible()
    expect(await calls.paths()).toEqual(['passwords/authenticate', 'passwords/email/reset/start'])
  })
})
