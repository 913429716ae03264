import type { Page } from '@playwright/test'
import { openOrganizations } from './actions'
import { EMULATOR, expect, scripted, test } from './fixtures'

const logoOn = (page: Page) => page.locator('header img')

const withLogo = (organization_logo_url: string) => ({ organization: { organization_logo_url } })

test.describe('an organization with a logo', () => {
  test.use({ who: withLogo(`${EMULATOR}/inbox/logo.svg`) })

  test('shows it on its pages, beside its name', async ({ page, member, signIn }) => {
    await signIn()
    await expect(page.getByRole('banner')).toContainText(member.organization.organization_name)
    const sides = await logoOn(page).evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    )
    expect(sides).toBeGreaterThan(0)
    await page.goto('/settings/confirm')
    await expect(logoOn(page)).toHaveAttribute('src', `${EMULATOR}/inbox/logo.svg`)
  })
})

test.describe('an organization whose logo is not there', () => {
  test.use({ who: withLogo(`${EMULATOR}/inbox/lost.svg`) })

  test('is shown by its first letter', scripted, async ({ page, member, signIn, noise }) => {
    await signIn()
    await expect(page.locator('header [aria-hidden]')).toHaveText(member.organization.organization_name.slice(0, 1))
    await expect(logoOn(page)).toHaveCount(0)
    // The browser itself reports the 404.
    expect(noise.splice(0).filter((line) => !line.includes('404'))).toEqual([])
  })
})

test.describe('an organization whose logo is at an address that nobody has allowed', () => {
  test.use({ who: withLogo('https://logos.example.com/acme.png') })

  test('has no picture, and nobody there is asked', async ({ page, signIn }) => {
    await signIn()
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(logoOn(page)).toHaveCount(0)
    const policy = (await page.goto('/settings'))?.headers()['content-security-policy']
    expect(policy).toContain(`img-src 'self' data: ${EMULATOR};`)
  })
})

test.describe('in the list of organizations', () => {
  test.use({ who: withLogo(`${EMULATOR}/inbox/logo.svg`) })

  test('each has its own', async ({ page, member, inbox }) => {
    await openOrganizations(page, member, inbox)
    const choice = page.getByRole('button', { name: member.organization.organization_name })
    await expect(choice.locator('img')).toHaveAttribute('src', `${EMULATOR}/inbox/logo.svg`)
  })
})
