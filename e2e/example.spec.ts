import { askForLink, expectSignedIn, headingOf, setNewPassword, verify } from './actions'
import { expect, newPassword, test, withPhone } from './fixtures'

test.use({ who: withPhone })

test('somebody who reads the mail an hour later asks for another one', async ({ page, member, inbox, clock }) => {
  await askForLink(page, member)
  await clock.advance({ hours: 1 })
  await page.goto((await inbox.mail()).reset)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This link no longer works')).toBeVisible()
  await askForLink(page, member)
  await page.goto((await inbox.mail(2)).reset)
  await setNewPassword(page, newPassword())
  await verify(page, await inbox.code())
  await expectSignedIn(page, member)
})
