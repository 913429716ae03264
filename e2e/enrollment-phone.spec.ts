import { callsOf, readCode } from './emulator'
import { alertOf, expect, expectSignedIn, headingOf, logIn, logOut, newPhone, test, verify } from './fixtures'

// Members who set up text messages as their second factor.

const demanding = { organization: { mfa_policy: 'REQUIRED_FOR_ALL' } }

test('a member names a phone, however it is written, and enters its code', async ({ page, makePerson }) => {
  const person = await makePerson(demanding)
  const phone = newPhone()
  await logIn(page, person)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await expect(headingOf(page, 'Use text messages')).toBeVisible()
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(page)).toContainText('Enter your phone number')
  await page.getByLabel('Phone number').fill('12')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(page)).toContainText('Enter a phone number like')
  await expect(page.getByLabel('Phone number')).toHaveValue('12')
  await page.getByLabel('Phone number').fill('+49 1512 3456789')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(alertOf(page)).toContainText('cannot be sent to that country')
  expect(await callsOf(person.organization)).toEqual(['passwords/authenticate'])
  await page.getByLabel('Phone number').fill(`(${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)}`)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText(`We sent a code to your phone number ending in ${phone.slice(-2)}`)).toBeVisible()
  await verify(page, await readCode(phone))
  await expectSignedIn(page, person)
  await logOut(page)
  await logIn(page, person)
  await verify(page, await readCode(phone, 2))
  await expectSignedIn(page, person)
})

test('a mistyped number makes room for the right one, as long as nobody has proven it', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson(demanding)
  const [wrong, right] = [newPhone(), newPhone()]
  await logIn(page, person)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await page.getByLabel('Phone number').fill(wrong)
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByRole('link', { name: 'Use another phone number' }).click()
  await page.getByLabel('Phone number').fill(right)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText(`ending in ${right.slice(-2)}`)).toBeVisible()
  await verify(page, await readCode(right))
  await expectSignedIn(page, person)
  await logOut(page)

  await logIn(page, person)
  await expect(page.getByText(`ending in ${right.slice(-2)}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use another phone number' })).toHaveCount(0)
  await page.goto('/mfa/enroll/phone')
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
})

test('a mistyped number strands nobody who starts over in the same browser', async ({ page, makePerson }) => {
  const person = await makePerson(demanding)
  const [wrong, right] = [newPhone(), newPhone()]
  await logIn(page, person)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await page.getByLabel('Phone number').fill(wrong)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText(`ending in ${wrong.slice(-2)}`)).toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).click()
  await logIn(page, person)
  await expect(page.getByText(`ending in ${wrong.slice(-2)}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use an authenticator app instead' })).toBeVisible()
  await page.getByRole('link', { name: 'Use another phone number' }).click()
  await page.getByLabel('Phone number').fill(right)
  await page.getByRole('button', { name: 'Send code' }).click()
  await verify(page, await readCode(right))
  await expectSignedIn(page, person)
})

test('a number that another browser has named, or an administrator, is not replaced', async ({ page, makePerson }) => {
  const member = { mfa_phone_number: newPhone(), mfa_phone_number_verified: false }
  const person = await makePerson({ ...demanding, member })
  await logIn(page, person)
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use another phone number' })).toHaveCount(0)
  await page.goto('/mfa/enroll/phone')
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  await page.goto('/mfa/enroll')
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
})

test('numbers that cannot be used are refused with a way on, and stay where they were typed', async ({
  page,
  makePerson,
}) => {
  const person = await makePerson(demanding)
  const phone = newPhone()
  await makePerson({ organization: person.organization, member: { mfa_phone_number: phone } })
  await logIn(page, person)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  const send = async (typed: string, says: string) => {
    await page.getByLabel('Phone number').fill(typed)
    await page.getByRole('button', { name: 'Send code' }).click()
    await expect(alertOf(page)).toContainText(says)
    await expect(page.getByLabel('Phone number')).toHaveValue(typed)
  }
  await send(phone, 'Another member of your organization uses that number')
  await send('+15555550001', "Messages can't reach that phone number now")
  await send('+15555550002', 'Text START')
  await send('+15555550003', 'cannot be sent to that country')
  await page.getByLabel('Phone number').fill(newPhone())
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText('We sent a code')).toBeVisible()
})
