import { advance, choose, listChoices, readCode, readMail } from './emulator'
import {
  alertOf,
  askForLink,
  changePassword,
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

// What Stytch does not document, the emulator chose, with a switch each. No journey may rest on such a guess: this one
// goes through all of them once with every switch in every other position.

test('the whole journey works whatever Stytch does where it says nothing', async ({ page, makePerson }) => {
  test.setTimeout(900_000)
  for (const { name, values, of_project } of await listChoices()) {
    for (const value of values.slice(1)) {
      await test.step(`${name}: ${value}`, async () => {
        await page.context().clearCookies()
        const person = await makePersonWithPhone(makePerson)
        // What is decided where a call names no organization is decided for everybody at once.
        const where = of_project ? undefined : person.organization
        await choose({ [name]: value }, where)
        await walk(page, person)
        if (!where) await choose({ [name]: values[0] ?? '' })
      })
    }
  }
})

async function walk(page: Parameters<typeof askForLink>[0], person: Parameters<typeof logIn>[1] & { phone: string }) {
  let codes = 0
  const enterCode = async () => {
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    // Where Stytch sends none by itself, a person asks for one.
    if (await page.getByText('Press "Send a new code"').count()) {
      await page.getByRole('button', { name: 'Send a new code' }).click()
      await expect(page.getByRole('status')).toBeVisible()
    }
    codes += 1
    await verify(page, await readCode(person.phone, codes))
    await expectSignedIn(page, person)
  }

  await askForLink(page, person)
  await page.goto((await readMail(person.member)).reset)
  await setNewPassword(page, 'qwerty')
  await expect(alertOf(page)).toContainText('too easy to guess')
  await setNewPassword(page, 'leaked horse battery staple')
  await expect(alertOf(page)).toContainText('in a list of leaked passwords')
  const reset = newPassword()
  await setNewPassword(page, reset)
  await enterCode()
  const changed = newPassword()
  await advance(person.organization, 301)
  await changePassword(page, changed)
  await expect(headingOf(page, "Confirm it's you")).toBeVisible()
  await page.getByLabel('Current password').fill(reset)
  await page.getByRole('button', { name: 'Continue' }).click()
  await changePassword(page, changed)
  await expect(page.getByText('Other devices were signed out')).toBeVisible()
  await logOut(page)
  await logIn(page, { ...person, password: changed })
  await enterCode()
  await logOut(page)
  await askForLink(page, person)
  await page.goto((await readMail(person.member, 2)).login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await enterCode()
}
