import type { Page } from '@playwright/test'
import { buttonOf, expectSignedIn, fieldOf, logIn, verify } from '../actions'
import { authenticatorOf } from './authenticator'
import { inboxOf } from './inbox'
import { saidPart } from './language'
import type { Member } from './members'

/** Signs a member in through the pages, with the second factor if one is asked for. */
export async function signIn(page: Page, member: Member): Promise<void> {
  const { texts, code } = inboxOf(member)
  const received = (await texts()).length
  await logIn(page, member)
  const asked = fieldOf(page, 'Verification code')
  await buttonOf(page, 'Log out').or(buttonOf(page, 'Verify')).waitFor()
  if (await asked.count()) {
    const isApp = await page.getByText(saidPart('authenticator app shows now')).count()
    await verify(page, isApp ? await authenticatorOf(member).code() : await code(received + 1))
  }
  await expectSignedIn(page, member)
}
