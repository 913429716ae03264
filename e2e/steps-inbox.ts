import type { Page } from '@playwright/test'
import { EMULATOR } from '../playwright.config'
import { readMail } from './emulator'
import { askForLink, expect, headingOf, type Person } from './fixtures'

/** The inbox, of one organization. */
export const viewOf = ({ organization }: Person) => `${EMULATOR}/?organization=${organization.organization_slug}`

export const mailOf = (page: Page, { organization }: Person) =>
  page.getByRole('article', { name: `Reset your ${organization.organization_name} password` })

/** Has a mail sent, from another tab. */
export async function sendMail(page: Page, person: Person, count = 1) {
  const app = await page.context().newPage()
  await askForLink(app, person)
  await readMail(person.member, count)
  await app.close()
}

export async function openMail(page: Page, person: Person) {
  await sendMail(page, person)
  await page.goto(viewOf(person))
  await mailOf(page, person).getByRole('link', { name: 'Reset your' }).click()
  await expect(headingOf(page, `Reset your ${person.organization.organization_name} password`)).toBeVisible()
}
