import { askForLink, changePassword, expectSignedIn, setNewPassword, verify } from './actions'
import { expect, newPassword, test, withApp } from './fixtures'

// Two machines never agree about the time. Stytch's decides; ours may be wrong by more than a link's or a code's life.

for (const [how, minutes] of Object.entries({ ahead: 45, behind: -45 })) {
  test.describe(`Stytch's clock is far ${how} of ours`, () => {
    test.use({ who: withApp })

    test('a reset, a code of the app and a change of password go well', async ({
      page,
      member,
      inbox,
      authenticator,
      clock,
    }) => {
      await clock.advance({ minutes })
      await askForLink(page, member)
      await page.goto((await inbox.mail()).reset)
      await setNewPassword(page, newPassword())
      await verify(page, await authenticator.code())
      await expectSignedIn(page, member)
      await changePassword(page, newPassword())
      await expect(page.getByText('Your password was changed')).toBeVisible()
    })
  })
}
