import { expect } from '@playwright/test'
import { askForLink, askForOrganizations, headingOf } from './actions'
import type { Scene } from './kit/scene'

export async function openMailedLink({ page, member, inbox }: Scene, which: 'reset' | 'login') {
  await askForLink(page, member)
  await page.goto((await inbox.mail())[which])
}

/** Asks for the organizations of the member's address, and returns the mailed link. */
export async function discoveryLink({ page, member, inbox }: Scene): Promise<string> {
  await askForOrganizations(page, member.email_address)
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  return (await inbox.mail()).discovery
}
