import {
  alertOf,
  askForLink,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  press,
  sessionCookie,
  submitLogIn,
  verify,
} from './actions'
import { expect, newAddress, test, withPhone } from './fixtures'

test('a member logs in, logs out, and the settings are closed', async ({ page, member, calls, signIn }) => {
  await signIn()
  expect(await sessionCookie(page)).toBeDefined()
  // The page after the log-in goes by the log-in's own answer.
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
  await page.goto('/login')
  await expectSignedIn(page, member)
  await page.goto('/')
  await expectSignedIn(page, member)
  await logOut(page)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You are logged out')
  expect(await sessionCookie(page)).toBeUndefined()
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await page.goto('/')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test.describe('with a role and a phone', () => {
  test.use({ who: { member: { has_phone: true, roles: ['billing_clerk'] } } })

  test('the settings show who and where', async ({ page, member }) => {
    await logIn(page, member)
    const { organization_name, organization_slug } = member.organization
    await expect(page.getByText(`${organization_name} (${organization_slug})`)).toBeVisible()
    await expect(page.getByText('Billing clerk')).toBeVisible()
    await expect(page.getByText(`ending in ${member.phone.slice(-2)}`)).toBeVisible()
  })
})

test('a guarded page answers with a real redirect', async ({ request }) => {
  const response = await request.get('/settings', { maxRedirects: 0 })
  expect(response.status()).toBe(303)
  expect(response.headers().location).toBe('/login?return_to=%2Fsettings')
})

test('a refused log-in keeps the email and the organization, never the password', async ({ page, member }) => {
  await logIn(page, { ...member, password: 'not the password' })
  await expect(alertOf(page)).toContainText("That didn't work")
  await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
  await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
  await expect(page.getByLabel('Password')).toHaveValue('')
  expect(await page.content()).not.toContain('not the password')
})

test('a stranger, a member without a password and a wrong organization get the same sentence', async ({
  page,
  member,
  makeMember,
}) => {
  const sentence = async (who: Parameters<typeof logIn>[1]) => {
    await logIn(page, who)
    await expect(alertOf(page)).toBeVisible()
    return alertOf(page).textContent()
  }
  const wrong = await sentence({ ...member, password: 'not the password' })
  const withoutPassword = await makeMember({ organization: member.organization, member: { password: undefined } })
  expect(await sentence(withoutPassword)).toBe(wrong)
  const stranger = { ...member, email_address: newAddress() }
  expect(await sentence(stranger)).toBe(wrong)
  expect(await sentence({ ...member, organization: { ...member.organization, organization_slug: 'no-such' } })).toBe(
    wrong,
  )
})

test('empty and malformed fields are named one by one', async ({ page }) => {
  await page.goto('/login')
  await press(page, 'Log in')
  for (const text of ['Enter your organization', 'Enter your email', 'Enter your password'])
    await expect(alertOf(page).getByRole('link', { name: text })).toBeVisible()
  await expect(alertOf(page)).toBeFocused()
  await page.getByLabel('Organization').fill('two words')
  await page.getByLabel('Email').fill('no address')
  await press(page, 'Log in')
  await expect(alertOf(page)).toContainText('as one word, like acme')
  await expect(alertOf(page)).toContainText('like name@example.com')
  await expect(page.getByLabel('Email')).toHaveValue('no address')
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
})

test('the organization is filled in from the address, then from the last time, and is trimmed', async ({
  page,
  member,
}) => {
  await page.goto('/login?organization=from-the-link')
  await expect(page.getByLabel('Organization')).toHaveValue('from-the-link')
  await expect(page.getByLabel('Organization')).toHaveAttribute('autocapitalize', 'none')
  const slug = member.organization.organization_slug
  await logIn(page, { ...member, organization: { ...member.organization, organization_slug: `  ${slug} ` } })
  await expectSignedIn(page, member)
  await logOut(page)
  await expect(page.getByLabel('Organization')).toHaveValue(slug)
})

test('the organization may be given by its id', async ({ page, member }) => {
  const { organization_id } = member.organization
  await logIn(page, { ...member, organization: { ...member.organization, organization_slug: organization_id } })
  await expectSignedIn(page, member)
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a log-in leads back to where the person was, with and without a code', async ({ page, member, inbox }) => {
    await page.goto('/login?return_to=%2Fsettings%3Ffrom%3Dmail')
    await submitLogIn(page, member)
    await verify(page, await inbox.code())
    await expectSignedIn(page, member)
    expect(page.url()).toContain('/settings?from=mail')
  })
})

test('a log-in never leads to another site', async ({ page, member }) => {
  await page.goto('/login?return_to=%2F%2Fevil.example')
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
})

test('a page view asks Stytch at most once in the recheck time', async ({ page, calls, signIn }) => {
  await signIn()
  for (let view = 0; view < 5; view += 1) await page.goto('/settings', { waitUntil: 'commit' })
  expect(await calls.to('passwords/authenticate')).toHaveLength(1)
  // Two seconds in these tests: five quick views fit into one or two such times.
  expect((await calls.to('sessions/authenticate')).length).toBeLessThanOrEqual(2)
})

test('public pages never ask Stytch', async ({ page, member, calls }) => {
  await askForLink(page, member)
  for (const path of ['/login', '/forgot-password', '/reset-password', '/login/link', '/mfa', '/'])
    await page.goto(path)
  expect(await calls.paths()).toEqual(['passwords/email/reset/start'])
})

test('an address cannot tell a member who is signed in that they are not', async ({ page, somebody }) => {
  for (const query of ['notice=logged_out', 'notice=session_ended', 'ended=AAAAAAAAAAAAAAAAAAAAAA']) {
    await page.goto(`/login?${query}`)
    await expectSignedIn(page, somebody)
  }
})

test('a session cookie that was changed on its way means signed out', async ({ page, member, signIn }) => {
  await signIn()
  const [session] = (await page.context().cookies()).filter(({ name }) => name === 'session')
  if (!session) throw new Error('There is no session.')
  const middle = session.value.length / 2
  const changed = session.value.replace(session.value.slice(middle, middle + 4), 'AAAA')
  await page.context().addCookies([{ ...session, value: changed }])
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await logIn(page, member)
  await expectSignedIn(page, member)
})

test('nonsense in an address is no error', async ({ page, request }) => {
  for (const notice of ['constructor', '__proto__', 'toString', '%00'])
    expect((await request.get(`/login?notice=${notice}&notice=twice`)).status()).toBe(200)
  await page.goto('/authenticate?stytch_token_type=constructor&token=abc')
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
})

test('a page opened under another name of this machine leads to the right one', async ({ page, baseURL, noise }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  test.skip(hostname !== 'localhost', 'Only this machine has a second name that is known.')
  await page.goto(`http://127.0.0.1:${port}/login?organization=acme`)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  expect(page.url()).toBe(`${baseURL}/login?organization=acme`)
  // The browser itself reports the wrong address, and that it has no icon.
  noise.splice(0)
})
