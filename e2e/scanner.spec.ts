import {
  askForLink,
  askForOrganizations,
  chooseOrganization,
  expectSignedIn,
  followLink,
  headingOf,
  setNewPassword,
} from './actions'
import { expect, newPassword, test } from './fixtures'

// Mail scanners and previews open every link before the member does, some of them in a browser.

test('a scanned mail still resets the password and logs in', async ({ page, member, inbox, scanner, calls }) => {
  await askForLink(page, member)
  const mail = await inbox.mail()
  await scanner.scan(mail)
  expect(await calls.paths()).toEqual(['passwords/email/reset/start'])
  await page.goto(mail.reset)
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
  await followLink(page, mail.login)
  await expectSignedIn(page, member)
})

test('a scanned mail still shows the organizations', async ({ page, member, inbox, scanner, calls }) => {
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  const mail = await inbox.mail()
  await scanner.scan(mail)
  expect(await calls.paths()).toEqual(['magic_links/email/discovery/send'])
  await followLink(page, mail.discovery)
  await chooseOrganization(page, member)
  await expectSignedIn(page, member)
})
