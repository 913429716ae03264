import {
  alertOf,
  askForOrganizations,
  chooseOrganization,
  expectSignedIn,
  followLink,
  headingOf,
  openOrganizations,
  press,
  verify,
} from './actions'
import { expect, type Member, newAddress, test, unscripted } from './fixtures'

// Most people do not know the short name of their organization; the address is enough.

test('an address finds its organizations, marked with what they ask for, and goes on into one', async ({
  page,
  member,
  makeMember,
  inbox,
  sessions,
}) => {
  const { email_address } = member
  const second = await makeMember({
    organization: { mfa_policy: 'REQUIRED_FOR_ALL' },
    member: { email_address, has_phone: true },
  })
  const third = await makeMember({
    organization: { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] },
    member: { email_address, status: 'invited' },
  })
  await openOrganizations(page, member, inbox)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  const button = ({ organization }: Member) => page.getByRole('button', { name: organization.organization_name })
  await expect(button(member)).not.toContainText('Asks')
  await expect(button(second)).toContainText('Asks for a second step')
  await expect(button(third)).toContainText('You are invited')
  await expect(button(third)).toContainText('Asks you to log in another way')
  // The list may be looked at again and again.
  await page.reload()
  await page.goto('/')
  await chooseOrganization(page, second)
  await verify(page, await inbox.of(second).code())
  await expectSignedIn(page, second)
  expect((await sessions.of(second.organization).list()).map(({ factors }) => factors)).toEqual([['magic_link', 'otp']])
})

test('somebody who forgot the password too is signed in, and can choose a new one', async ({ page, member, inbox }) => {
  await page.goto('/forgot-password')
  await page.getByRole('link', { name: "I don't know my organization" }).click()
  await page.getByLabel('Email').fill(member.email_address)
  await press(page, 'Email me a link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await followLink(page, (await inbox.mail()).discovery)
  await chooseOrganization(page, member)
  await expectSignedIn(page, member)
  await expect(headingOf(page, 'Choose a new password')).toBeVisible()
  await press(page, 'Log out')
  await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
})

test('an address that nobody knows gets the same answer, and an empty list', async ({ page, inbox }) => {
  const stranger = { email_address: newAddress() }
  await openOrganizations(page, stranger, inbox.of(stranger))
  await expect(headingOf(page, 'No organization found')).toBeVisible()
  await press(page, 'Try another address')
  await expect(headingOf(page, 'Find your organization')).toBeVisible()
})

test('an organization that lets people of a domain join takes them in', async ({ page, makeMember, inbox }) => {
  const domain = `${crypto.randomUUID().slice(0, 8)}.example`
  const joinable = { email_jit_provisioning: 'RESTRICTED', email_allowed_domains: [domain] }
  const { organization } = await makeMember({ organization: joinable })
  const newcomer = { organization, email_address: `new@${domain}` }
  await openOrganizations(page, newcomer, inbox.of(newcomer))
  await expect(page.getByRole('button', { name: organization.organization_name })).toContainText('You can join')
  await chooseOrganization(page, newcomer)
  await expectSignedIn(page, newcomer)
})

test('opening the link spends nothing; pressing spends it, once', async ({ page, member, inbox, calls }) => {
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const { discovery } = await inbox.mail()
  await page.goto(discovery)
  expect(page.url()).not.toContain('token')
  await followLink(page, discovery)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await followLink(page, discovery)
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  expect(await calls.paths()).toEqual([
    'magic_links/email/discovery/send',
    'magic_links/discovery/authenticate',
    'discovery/organizations',
    'magic_links/discovery/authenticate',
  ])
})

test('a choice that waits for too long starts again', async ({ page, member, inbox, clock }) => {
  await openOrganizations(page, member, inbox)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await clock.advance({ minutes: 10, seconds: 1 })
  await chooseOrganization(page, member)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('within ten minutes')
})

test('a list that has ended while nobody looked starts again', async ({ page, member, inbox, clock }) => {
  await openOrganizations(page, member, inbox)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  await clock.advance({ minutes: 10, seconds: 1 })
  await page.reload()
  await expect(page.getByRole('status')).toContainText('within ten minutes')
})

test('a list that cannot be had now is said so, and can be asked for again', async ({
  page,
  member,
  inbox,
  faults,
}) => {
  await faults.fail('discovery/organizations', 'a failure at Stytch')
  await openOrganizations(page, member, inbox)
  await expect(page.getByText("We couldn't get the list of your organizations")).toBeVisible()
  await page.getByRole('link', { name: 'Show the organizations again' }).click()
  await chooseOrganization(page, member)
  await expectSignedIn(page, member)
})

test(
  'a choice that fails while the list cannot be had says so, and leads back to the list',
  unscripted,
  async ({ page, member, inbox, faults }) => {
    await openOrganizations(page, member, inbox)
    await expect(headingOf(page, 'Choose your organization')).toBeVisible()
    await faults.fail('discovery/intermediate_sessions/exchange', 'a failure at Stytch')
    await faults.fail('discovery/organizations', 'a failure at Stytch')
    await chooseOrganization(page, member)
    await expect(alertOf(page)).toContainText('You are not logged in here')
    await page.getByRole('link', { name: 'Show the organizations again' }).click()
    await chooseOrganization(page, member)
    await expectSignedIn(page, member)
  },
)

test('a page of another address chooses nothing', async ({ page, context, member, makeMember, inbox }) => {
  const other = await makeMember()
  await openOrganizations(page, member, inbox)
  await expect(headingOf(page, 'Choose your organization')).toBeVisible()
  const second = await context.newPage()
  await openOrganizations(second, other, inbox.of(other))
  await expect(second.getByText(other.email_address)).toBeVisible()
  await chooseOrganization(page, member)
  await expect(alertOf(page)).toContainText('Another email address has been looked up since')
  await alertOf(page).getByRole('link').click()
  await expect(page.getByText(other.email_address)).toBeVisible()
})

test('a bad address is asked for again, and a service out of reach is said so', async ({ page, faults }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: "I don't know my organization" }).click()
  await page.getByLabel('Email').fill('nobody')
  await press(page, 'Email me a link')
  await expect(alertOf(page)).toContainText('Enter an email like name@example.com')
  const email_address = newAddress()
  await faults.failWith(email_address, 'email/discovery/send', 'a failure at Stytch')
  await page.getByLabel('Email').fill(email_address)
  await press(page, 'Email me a link')
  await expect(alertOf(page)).toContainText('a link may be on its way')
  await expect(page.getByLabel('Email')).toHaveValue(email_address)
})
