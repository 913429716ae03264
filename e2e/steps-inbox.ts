import { expect, type Page } from '@playwright/test'
import { askForLink, headingOf } from './actions'
import type { Inbox } from './kit/inbox'
import type { Member } from './kit/members'
import { EMULATOR } from './kit/servers'

// What testers do at the emulator's own inbox.

/** The inbox, of one organization. */
export const viewOf = ({ organization }: Member) => `${EMULATOR}/?organization=${organization.organization_slug}`

export const mailOf = (page: Page, { organization }: Member) =>
  page.getByRole('article', { name: `Reset your ${organization.organization_name} password` })

/** Has the nth mail sent, from another tab. */
export async function sendMail(page: Page, member: Member, inbox: Inbox, nth = 1) {
  const app = await page.context().newPage()
  await askForLink(app, member)
  await inbox.mail(nth)
  await app.close()
}

/** Shows a mail, as soon as it stands in its frame: until then that is empty, and takes the focus itself. */
export async function openMail(page: Page, member: Member, inbox: Inbox) {
  await sendMail(page, member, inbox)
  await page.goto(viewOf(member))
  await mailOf(page, member).getByRole('link', { name: 'Reset your' }).click()
  await expect(headingOf(page, `Reset your ${member.organization.organization_name} password`)).toBeVisible()
  await expect(page.frameLocator('iframe').getByRole('link').last()).toBeVisible()
}
