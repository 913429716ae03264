import { callsOf, choose, readCode, readMail, sessionsOf, totpOf } from './emulator'
import {
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  makePersonWithApp,
  makePersonWithPhone,
  newPassword,
  setNewPassword,
  submitLogIn,
  test,
  verify,
} from './fixtures'

// Factors join the session that this browser has; somebody else's session never helps.

const MFA = 'Enter your verification code'

test('a log-in in a second tab joins the session of the first, without a second factor', async ({
  page,
  context,
  makePerson,
}) => {
  const person = await makePersonWithApp(makePerson)
  const second = await context.newPage()
  await second.goto('/login')
  await logIn(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
  await submitLogIn(second, person)
  await expectSignedIn(second, person)
  expect(await sessionsOf(person.organization)).toHaveLength(1)
})

test('a mailed log-in link joins the session too', async ({ page, makePerson }) => {
  const person = await makePersonWithApp(makePerson)
  await askForLink(page, person)
  await logIn(page, person)
  await verify(page, (await totpOf(person.member)).code)
  await expectSignedIn(page, person)
  await page.goto((await readMail(person.member)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(page, person)
  const [session, ...others] = await sessionsOf(person.organization)
  expect(session?.factors).toEqual(['password', 'totp', 'magic_link'])
  expect(others).toHaveLength(0)
})

for (const choice of ['ignored', 'refused']) {
  test(`somebody else's session does not help, and is replaced (${choice})`, async ({ page, context, makePerson }) => {
    const mine = await makePersonWithPhone(makePerson)
    const { organization } = mine
    await choose({ other_members_session: choice }, organization)
    const other = await makePerson({ organization, member: { has_totp: true } })
    await askForLink(page, mine)
    const second = await context.newPage()
    await second.goto('/login')
    await logIn(page, other)
    await verify(page, (await totpOf(other.member)).code)
    await expectSignedIn(page, other)

    await page.goto((await readMail(mine.member)).reset)
    await setNewPassword(page, newPassword())
    await expect(headingOf(page, MFA)).toBeVisible()
    await verify(page, await readCode(mine.phone))
    await expectSignedIn(page, mine)

    await submitLogIn(second, other)
    await expect(headingOf(second, MFA)).toBeVisible()
    await page.goto('/settings')
    await expect(headingOf(page, MFA)).toBeVisible()
  })
}

test('a session of another organization is not even sent', async ({ page, context, makePerson }) => {
  const [mine, other] = [await makePerson(), await makePerson()]
  const second = await context.newPage()
  await second.goto('/login')
  await logIn(page, other)
  await expectSignedIn(page, other)
  // With another member's session refused, a call that carried it would be made twice.
  await choose({ other_members_session: 'refused' }, mine.organization)
  await submitLogIn(second, mine)
  await expectSignedIn(second, mine)
  expect(await callsOf(mine.organization)).toEqual(['passwords/authenticate'])
})

test('a log-in that waits takes the next factor in, and the same wait comes back', async ({
  page,
  context,
  makePerson,
}) => {
  const person = await makePersonWithPhone(makePerson)
  await askForLink(page, person)
  const { login } = await readMail(person.member)
  await logIn(page, person)
  await expect(headingOf(page, MFA)).toBeVisible()
  const second = await context.newPage()
  await second.goto(login)
  await second.getByRole('button', { name: 'Continue' }).click()
  await expect(headingOf(second, MFA)).toBeVisible()
  await verify(second, await readCode(person.phone, 2))
  await expectSignedIn(second, person)
  const [session] = await sessionsOf(person.organization)
  expect(session?.factors).toEqual(['password', 'magic_link', 'otp'])
  // The other tab finds that it is done.
  await verify(page, '000000')
  await expectSignedIn(page, person)
})

test('one reset link in two tabs: one sets the password, the other is told', async ({ page, context, makePerson }) => {
  const person = await makePerson()
  await askForLink(page, person)
  const { reset } = await readMail(person.member)
  const second = await context.newPage()
  await page.goto(reset)
  await second.goto(reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
  await setNewPassword(second, newPassword())
  await expect(headingOf(second, 'This link no longer works')).toBeVisible()
  await page.reload()
  await expectSignedIn(page, person)
  expect((await callsOf(person.organization)).filter((path) => path === 'passwords/email/reset')).toHaveLength(1)
})

test('two presses of Verify make one call', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await page.getByLabel('Verification code').fill(code)
  await page.getByRole('button', { name: 'Verify' }).dblclick()
  await expectSignedIn(page, person)
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate', 'otps/sms/authenticate'])
})

test('going back after the end finds the end', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, MFA)).toBeVisible()
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  await page.goBack()
  await page.reload()
  await expectSignedIn(page, person)
  await page.goto('/mfa')
  await expectSignedIn(page, person)
  await page.goto('/login')
  await expectSignedIn(page, person)
})
