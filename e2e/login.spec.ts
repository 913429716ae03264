import { advance, callsOf, readCode } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  makePersonWithPhone,
  submitLogIn,
  test,
  verify,
} from './fixtures'

test('a member logs in, logs out, and the settings are closed', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  // The page after the log-in goes by the log-in's own answer.
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate'])
  await page.goto('/login')
  await expectSignedIn(page, person)
  await page.goto('/')
  await expectSignedIn(page, person)
  await logOut(page)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You are logged out')
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('session')
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('session')
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await page.goto('/')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('the settings show who and where', async ({ page, makePerson }) => {
  const person = await makePerson({ member: { mfa_phone_number: '+15555550142', roles: ['billing_clerk'] } })
  await logIn(page, person)
  const { organization_name, organization_slug } = person.organization
  await expect(page.getByText(`${organization_name} (${organization_slug})`)).toBeVisible()
  await expect(page.getByText('Billing clerk')).toBeVisible()
  await expect(page.getByText('ending in 42')).toBeVisible()
})

test('a guarded page answers with a real redirect', async ({ request }) => {
  const response = await request.get('/settings', { maxRedirects: 0 })
  expect(response.status()).toBe(303)
  expect(response.headers().location).toBe('/login?return_to=%2Fsettings')
})

test('a refused log-in keeps the email and the organization, never the password', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, { ...person, password: 'not the password' })
  await expect(alertOf(page)).toContainText("That didn't work")
  await expect(page.getByLabel('Email')).toHaveValue(person.member.email_address)
  await expect(page.getByLabel('Organization')).toHaveValue(person.organization.organization_slug)
  await expect(page.getByLabel('Password')).toHaveValue('')
  expect(await page.content()).not.toContain('not the password')
})

test('a stranger, a member without a password and a wrong organization get the same sentence', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson()
  const sentence = async (who: Parameters<typeof logIn>[1]) => {
    await logIn(page, who)
    await expect(alertOf(page)).toBeVisible()
    return alertOf(page).textContent()
  }
  const wrong = await sentence({ ...person, password: 'not the password' })
  const withoutPassword = await makePerson({ organization: person.organization, member: { password: undefined } })
  expect(await sentence(withoutPassword)).toBe(wrong)
  const stranger = { ...person, member: { member_id: '', email_address: 'nobody@example.com' } }
  expect(await sentence(stranger)).toBe(wrong)
  expect(await sentence({ ...person, organization: { ...person.organization, organization_slug: 'no-such' } })).toBe(
    wrong,
  )
})

test('empty and malformed fields are named one by one', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'Log in' }).click()
  for (const text of ['Enter your organization', 'Enter your email', 'Enter your password'])
    await expect(alertOf(page).getByRole('link', { name: text })).toBeVisible()
  await expect(alertOf(page)).toBeFocused()
  await page.getByLabel('Organization').fill('two words')
  await page.getByLabel('Email').fill('no address')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(alertOf(page)).toContainText('as one word, like acme')
  await expect(alertOf(page)).toContainText('like name@example.com')
  await expect(page.getByLabel('Email')).toHaveValue('no address')
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
})

test('the organization is filled in from the address, then from the last time, and is trimmed', async ({
  page,
  makePerson,
}) => {
  await page.goto('/login?organization=from-the-link')
  await expect(page.getByLabel('Organization')).toHaveValue('from-the-link')
  await expect(page.getByLabel('Organization')).toHaveAttribute('autocapitalize', 'none')
  const person = await makePerson()
  const slug = person.organization.organization_slug
  await logIn(page, { ...person, organization: { ...person.organization, organization_slug: `  ${slug} ` } })
  await expectSignedIn(page, person)
  await logOut(page)
  await expect(page.getByLabel('Organization')).toHaveValue(slug)
})

test('the organization may be given by its id', async ({ page, makePerson }) => {
  const person = await makePerson()
  const { organization_id } = person.organization
  await logIn(page, { ...person, organization: { ...person.organization, organization_slug: organization_id } })
  await expectSignedIn(page, person)
})

test('a log-in leads back to where the person was, with and without a code', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await page.goto('/login?return_to=%2Fsettings%3Ffrom%3Dmail')
  await submitLogIn(page, person)
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  expect(page.url()).toContain('/settings?from=mail')
})

test('a log-in never leads to another site', async ({ page, makePerson }) => {
  const person = await makePerson()
  await page.goto('/login?return_to=%2F%2Fevil.example')
  await submitLogIn(page, person)
  await expectSignedIn(page, person)
})

test('a session that has ended says so, and leads back', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  await advance(person.organization, 3601)
  await expect(async () => {
    await page.goto('/settings')
    await expect(headingOf(page, 'Log in')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 8000 })
  await expect(page.getByRole('status')).toContainText('You were logged out')
  await submitLogIn(page, person)
  await expectSignedIn(page, person)
})

test('a page view asks Stytch at most once in the recheck time', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  for (let view = 0; view < 5; view += 1) await page.goto('/settings', { waitUntil: 'commit' })
  const calls = await callsOf(person.organization)
  expect(calls.filter((path) => path === 'passwords/authenticate')).toHaveLength(1)
  // Two seconds in these tests: five quick views fit into one or two such times.
  expect(calls.filter((path) => path === 'sessions/authenticate').length).toBeLessThanOrEqual(2)
})

test('public pages never ask Stytch', async ({ page, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  for (const path of ['/login', '/forgot-password', '/reset-password', '/login/link', '/mfa', '/'])
    await page.goto(path)
  expect(await callsOf(person.organization)).toEqual(['passwords/email/reset/start'])
})

test('an address cannot tell a member who is signed in that they are not', async ({ page, makePerson }) => {
  const person = await makePerson()
  await logIn(page, person)
  await expectSignedIn(page, person)
  for (const query of ['notice=logged_out', 'notice=session_ended', 'ended=AAAAAAAAAAAAAAAAAAAAAA']) {
    await page.goto(`/login?${query}`)
    await expectSignedIn(page, person)
  }
})

test('nonsense in an address is no error', async ({ page, request }) => {
  for (const notice of ['constructor', '__proto__', 'toString', '%00'])
    expect((await request.get(`/login?notice=${notice}&notice=twice`)).status()).toBe(200)
  await page.goto('/authenticate?stytch_token_type=constructor&token=abc')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a page opened under another name of this machine leads to the right one', async ({ page, baseURL, noise }) => {
  const { port } = new URL(baseURL ?? '')
  await page.goto(`http://127.0.0.1:${port}/login?organization=acme`)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  expect(page.url()).toBe(`${baseURL}/login?organization=acme`)
  // The browser itself reports the wrong address, and that it has no icon.
  noise.splice(0)
})
