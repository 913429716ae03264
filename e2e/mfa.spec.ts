import { advance, callsOf, messagesTo, readCode, readMail } from './emulator'
import {
  alertOf,
  askForLink,
  expect,
  expectSignedIn,
  headingOf,
  logIn,
  logOut,
  makePersonWithPhone,
  newPassword,
  setNewPassword,
  test,
  verify,
} from './fixtures'

const HEADING = 'Enter your verification code'

test('a member who needs a code sets a new password, enters it and is signed in', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  const password = newPassword()
  await setNewPassword(page, password)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await expect(page.getByText('Your password is already changed')).toBeVisible()
  await expect(page.getByText(`ending in ${person.phone.slice(-2)}`)).toBeVisible()
  await expect(page.getByText(person.phone.slice(-5))).toHaveCount(0)

  await page.goto('/settings')
  await expect(headingOf(page, HEADING)).toBeVisible()
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await logOut(page)

  await logIn(page, { ...person, password })
  await verify(page, await readCode(person.phone, 2))
  await expectSignedIn(page, person)
})

test('reloading the page sends no message', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await page.reload()
  await page.goto('/')
  await expect(headingOf(page, HEADING)).toBeVisible()
  expect(await messagesTo(person.phone)).toHaveLength(1)
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate'])
})

test('a wrong code is refused, and the right one still works, however it is typed', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await verify(page, '')
  await expect(alertOf(page)).toContainText('Enter the 6 digits of the code')
  await verify(page, code === '000000' ? '000001' : '000000')
  await expect(alertOf(page)).toContainText("That isn't the newest code")
  await verify(page, '12 34')
  await expect(alertOf(page)).toContainText('Enter the 6 digits of the code')
  await verify(page, `${code.slice(0, 3)} ${code.slice(3)}`)
  await expectSignedIn(page, person)
})

test('a code ends after two minutes', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await advance(person.organization, 121)
  await verify(page, code)
  await expect(alertOf(page)).toContainText('Codes work once, for two minutes')
})

test('a new code ends the old one', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const old = await readCode(person.phone)
  await verify(page, old === '000000' ? '000001' : '000000')
  await expect(alertOf(page)).toBeVisible()
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByRole('status')).toContainText('Only the newest code works')
  await expect(alertOf(page)).toHaveCount(0)
  const newest = await readCode(person.phone, 2)
  test.skip(old === newest, 'the two random codes are the same')
  await verify(page, old)
  await expect(alertOf(page)).toContainText("That isn't the newest code")
  await verify(page, newest)
  await expectSignedIn(page, person)
})

test('a log-in that waits for its code too long starts again', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await advance(person.organization, 601)
  await verify(page, code)
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('ends after ten minutes')
  await page.goto('/mfa')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('asking for a code after the log-in has ended leads back to it', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  await advance(person.organization, 601)
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('ends after ten minutes')
})

test('a log-in that another tab has finished leads to the settings', async ({ page, context, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  const code = await readCode(person.phone)
  await expect(headingOf(page, HEADING)).toBeVisible()
  const second = await context.newPage()
  await second.goto('/mfa')
  await verify(page, code)
  await expectSignedIn(page, person)
  await verify(second, code)
  await expectSignedIn(second, person)
})

test('starting over leads to the log-in', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(headingOf(page, 'Log in')).toBeVisible()
  await page.goto('/settings')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test('a signed-in member who resets the password is not asked for a code again', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await askForLink(page, person)
  await logIn(page, person)
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, person)
})

test('starting over in one tab does not drop the log-in that another tab has finished', async ({
  page,
  context,
  makePerson,
}) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  const second = await context.newPage()
  await second.goto('/mfa')
  await verify(page, await readCode(person.phone))
  await expectSignedIn(page, person)
  await second.getByRole('button', { name: 'Start over' }).click()
  await expectSignedIn(second, person)
})

test('public pages ask nothing and send nothing while a code is pending', async ({ page, makePerson }) => {
  const person = await makePersonWithPhone(makePerson)
  await logIn(page, person)
  await expect(headingOf(page, HEADING)).toBeVisible()
  for (const path of ['/login', '/forgot-password', '/reset-password', '/login/link', '/mfa', '/'])
    await page.goto(path)
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate'])
  expect(await messagesTo(person.phone)).toHaveLength(1)
})
