import { alertOf, expectSignedIn, headingOf, logIn, logOut, namePhone, press, verify } from './actions'
import { expect, needs, newPhone, test, withoutFactor } from './fixtures'

test.use({ who: withoutFactor })

// Members who set up text messages as their second factor.

test('a member names a phone, however it is written, and enters its code', async ({ page, member, inbox, calls }) => {
  const { phone } = member
  await logIn(page, member)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await expect(headingOf(page, 'Use text messages')).toBeVisible()
  await press(page, 'Send code')
  await expect(alertOf(page)).toContainText('Enter your phone number')
  await namePhone(page, '12')
  await expect(alertOf(page)).toContainText('Enter a phone number like')
  await expect(page.getByLabel('Phone number')).toHaveValue('12')
  await namePhone(page, '+49 1512 3456789')
  await expect(alertOf(page)).toContainText("can't be sent to that country")
  expect(await calls.paths()).toEqual(['passwords/authenticate'])
  await namePhone(page, `(${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)}`)
  await expect(page.getByText(`We sent a code to your phone number ending in ${phone.slice(-2)}`)).toBeVisible()
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
  await logOut(page)
  await logIn(page, member)
  await verify(page, await inbox.code(2))
  await expectSignedIn(page, member)
})

test('a mistyped number makes room for the right one, as long as nobody has proven it', async ({
  page,
  member,
  inbox,
}) => {
  needs('short waits')
  const [wrong, right] = [newPhone(), member.phone]
  await logIn(page, member)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await namePhone(page, wrong)
  await page.getByRole('link', { name: 'Use another phone number' }).click()
  await namePhone(page, right)
  await expect(page.getByText(`ending in ${right.slice(-2)}`)).toBeVisible()
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
  await logOut(page)

  await logIn(page, member)
  await expect(page.getByText(`ending in ${right.slice(-2)}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use another phone number' })).toHaveCount(0)
  await page.goto('/mfa/enroll/phone')
  await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
})

test('a mistyped number strands nobody who starts over in the same browser', async ({ page, member, inbox }) => {
  needs('short waits')
  const wrong = newPhone()
  await logIn(page, member)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  await namePhone(page, wrong)
  await expect(page.getByText(`ending in ${wrong.slice(-2)}`)).toBeVisible()
  await press(page, 'Start over')
  await logIn(page, member)
  await expect(page.getByText(`ending in ${wrong.slice(-2)}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Use an authenticator app instead' })).toBeVisible()
  await page.getByRole('link', { name: 'Use another phone number' }).click()
  await namePhone(page, member.phone)
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
})

test.describe('with a number that is not proven', () => {
  test.use({ who: { ...withoutFactor, member: { has_phone: true, mfa_phone_number_verified: false } } })

  test('a number that another browser has named, or an administrator, is not replaced', async ({ page, member }) => {
    await logIn(page, member)
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Use another phone number' })).toHaveCount(0)
    await page.goto('/mfa/enroll/phone')
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    await page.goto('/mfa/enroll')
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
  })
})

test('numbers that cannot be used are refused with a way on, and stay where they were typed', async ({
  page,
  member,
  makeMember,
}) => {
  const { phone } = await makeMember({ organization: member.organization, member: { has_phone: true } })
  await logIn(page, member)
  await page.getByRole('link', { name: 'Use text messages' }).click()
  const send = async (typed: string, says: string) => {
    await namePhone(page, typed)
    await expect(alertOf(page)).toContainText(says)
    await expect(page.getByLabel('Phone number')).toHaveValue(typed)
  }
  await send(phone, 'Another member of your organization already uses that number')
  await send('+15555550001', "Messages can't reach that phone number now")
  await send('+15555550002', 'Text START')
  await send('+15555550003', "can't be sent to that country")
  await namePhone(page, newPhone())
  await expect(page.getByText('We sent a code')).toBeVisible()
})

test.describe('with an app that the organization does not take any more', () => {
  const organization = { mfa_policy: 'REQUIRED_FOR_ALL', mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['sms_otp'] }
  test.use({ who: { organization, member: { has_totp: true } } })

  test('a member whose app still counts at Stytch hears who can help', async ({ page, member }) => {
    await logIn(page, member)
    await page.getByRole('link', { name: 'Use text messages' }).click()
    await namePhone(page, member.phone)
    await expect(alertOf(page)).toContainText('You already have a second step')
    await expect(alertOf(page)).toContainText('ask your administrator to remove it')
    await expect(page.getByLabel('Phone number')).toHaveValue(member.phone)
  })
})
