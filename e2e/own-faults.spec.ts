import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { alertOf, expectSignedIn, follow, headingOf, submitLogIn, submitResetRequest } from './actions'
import { expect, isFirefox, LOGS, newAddress, scripted, test } from './fixtures'

// Bugs of the application itself, wherever they are.

/** What an address with ?break= makes fail is kit/break.ts's. */
const broken: Record<string, { address: string; route: string }> = {
  'a page': { address: '/settings?break=createHash', route: 'render /settings' },
  'the door for mailed links': {
    address: `/authenticate?stytch_token_type=multi_tenant_passwords&token=${'a'.repeat(44)}&break=importKey`,
    route: 'route /authenticate',
  },
  'what is asked before all pages': { address: '/login?break=randomBytes', route: 'proxy' },
}

const readLog = () => readFileSync(`${LOGS}/app-broken.log`, 'utf8')

/** The page tells a reference, with which the log has the bug in what it said after `before`. */
async function expectExplained(page: Page, route: string, before: string) {
  await expect(headingOf(page, 'Something went wrong')).toBeVisible()
  await expect(page).toHaveTitle('Something went wrong · Your account')
  const told = await page.getByText(/^Reference \w+$/).textContent()
  const lines = readLog().slice(before.length).split('\n')
  const line = lines.findLast((line) => line.includes(`"request_id":"${told?.replace('Reference ', '')}"`))
  expect(JSON.parse(line ?? '')).toMatchObject({ event: 'sys_crash', level: 50, route })
}

test(
  'a bug in a page that stands takes its place, and says what to do next',
  scripted,
  async ({ page, organization, noise }) => {
    // Any fault will do: here the heading of the next page cannot take the focus.
    await page.addInitScript(() => {
      HTMLElement.prototype.focus = () => {
        throw new Error('broken on purpose')
      }
    })
    await page.goto('/forgot-password')
    await submitResetRequest(page, { organization, email_address: newAddress() })
    await expect(headingOf(page, 'Something went wrong')).toBeVisible()
    await expect(alertOf(page)).toContainText('Open it again in a minute')
    await expect(alertOf(page)).toContainText('tell your administrator')
    await expect(page.getByRole('link', { name: 'Go to your account' })).toHaveAttribute('href', '/')
    // Firefox keeps to itself what it was.
    expect(noise.splice(0).join()).toContain(isFirefox(page.context()) ? '' : 'broken on purpose')
  },
)

test('a bug in what all pages share leads away from a page that stands', scripted, async ({ page, noise }) => {
  await page.addInitScript(() => {
    if (location.pathname !== '/login') return
    BroadcastChannel.prototype.postMessage = () => {
      throw new Error('broken on purpose')
    }
  })
  await page.goto('/login')
  await expect(headingOf(page, 'Something went wrong')).toBeVisible()
  await expect(page).toHaveURL(/\/fault/)
  noise.splice(0)
})

test.describe('in the application', () => {
  test.use({ application: 'broken' })

  for (const [what, { address, route }] of Object.entries(broken))
    test(`a bug in ${what} is answered with a page that says so`, async ({ page, member, signIn, noise }) => {
      await signIn()
      const before = readLog()
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(500)
      expect(answer?.headers()).toMatchObject({
        'cache-control': 'no-store',
        'content-length': expect.stringMatching(/^\d+$/),
        'referrer-policy': 'strict-origin',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      await expectExplained(page, route, before)
      // The browser itself reports the 500.
      expect(noise.splice(0).filter((text) => !text.includes('500'))).toEqual([])
      await follow(page, 'Go to your account')
      await expectSignedIn(page, member)
    })

  test('a bug in an action is answered with a page that says so', async ({
    page,
    member,
    calls,
    noise,
    javaScriptEnabled,
  }) => {
    await page.goto('/login?break=createHmac')
    const before = readLog()
    await submitLogIn(page, member)
    // Next's names: with JavaScript an action is called, without it the page that has it.
    await expectExplained(page, javaScriptEnabled ? 'action /login' : 'render /(signed-out)/login/page', before)
    expect(await calls.paths()).toEqual([])
    noise.splice(0)
    await follow(page, 'Go to your account')
    await submitLogIn(page, member)
    await expectSignedIn(page, member)
  })

  for (const { locale, lang, dir, heading } of [
    { locale: 'en-US', lang: 'en', dir: 'ltr', heading: 'Something went wrong' },
    { locale: 'fr-CA', lang: 'fr', dir: 'ltr', heading: 'Un problème est survenu' },
    { locale: 'ar-EG', lang: 'ar', dir: 'rtl', heading: 'حدث خطأ ما' },
  ])
    test.describe(`a browser that asks for ${locale}`, scripted, () => {
      test.use({ locale })

      test('is told of a bug in its language, on a page for everybody', async ({ page, noise }) => {
        await page.goto('/login?break=randomBytes')
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.locator('html')).toHaveAttribute('dir', dir)
        await expectAccessible(page)
        noise.splice(0)
      })
    })
})
