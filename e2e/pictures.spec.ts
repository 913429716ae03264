import type { Page } from '@playwright/test'
import { restyle } from './accessible'
import { expectState } from './actions'
import { masked } from './changing'
import { expect, scripted, test } from './fixtures'
import { states } from './states'

// How thirty states look on a phone, in three themes, to the pixel: `git log -p` of e2e/pictures shows each change of it beside
// the change of code that made it. All other states are for people to look at: `npm run gallery`.

const shown = [
  '/forgot-password: a reset link was sent to a Gmail address',
  '/forgot-password: asking for a reset link',
  '/forgot-password: asking for a reset link, when nothing was done',
  '/login/another-way: logging in another way',
  '/login/another-way: only ways that are elsewhere',
  '/login/discovery: asking for the organizations',
  '/login/link: logging in by a link',
  '/login/link: the log-in link is of another browser',
  '/login: after logging out',
  '/login: all fields are missing',
  '/login: in an application for one organization',
  '/login: logging in',
  '/login: logging in, refused as invalid_email',
  '/mfa/enroll/phone: a number that is none',
  '/mfa/enroll/phone: naming a phone',
  '/mfa/enroll/totp: completing the set-up of an app',
  '/mfa/enroll: beginning to set up an app',
  '/mfa/recovery-codes: recovery codes to keep',
  '/mfa: entering a code',
  '/mfa: entering a code, refused as otp_code_not_found',
  '/mfa: the app or a text message',
  '/mfa: using a recovery code',
  '/organizations: organizations that ask for more',
  '/reset-password: setting a new password',
  '/reset-password: setting a new password, refused as weak_password',
  '/reset-password: there is no reset link',
  '/settings/confirm: every way to confirm',
  "/settings: confirming that it's you",
  '/settings: the password was changed',
  '/unavailable: Stytch cannot be asked',
]

const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

/** How wide a sentence is in the font that the pictures were made with, in pixels: elsewhere every letter is another one. */
const WIDTH = 323.6953125

async function skipInOtherFonts(page: Page) {
  const width = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) return 0
    canvas.font = `600 16px ${getComputedStyle(document.body).fontFamily}`
    return canvas.measureText('Forgot your password? 0123456789').width
  })
  test.skip(width !== WIDTH, `The pictures were made with another font (${width}).`)
}

test.describe('pictures', scripted, () => {
  test.use({ viewport: { width: 390, height: 760 } })

  for (const name of shown)
    test(name, async ({ show, browserName, deviceScaleFactor, locale }) => {
      const isTheirs = browserName === 'chromium' && deviceScaleFactor === 1 && locale === 'en-US'
      test.skip(!isTheirs, 'The pictures show Chromium on a desktop, in English.')
      const { page, member } = await show(name)
      await skipInOtherFonts(page)
      await expectState(page, states[name] ?? { heading: '' })
      await standStill(page, (text) => masked(text, member))
      for (const [theme, media] of Object.entries(themes)) {
        await page.emulateMedia({ forcedColors: 'none', ...media })
        await expect(page).toHaveScreenshot([slugOf(name), `${slugOf(theme)}.png`], { fullPage: true })
      }
    })
})

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** Replaces what is new in every run: names, addresses, keys, times. */
async function standStill(page: Page, still: (text: string) => string) {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '')
    return found
  })
  await page.evaluate((replaced) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (const text of replaced) {
      walker.nextNode()
      if (walker.currentNode.textContent !== text) walker.currentNode.textContent = text
    }
    for (const input of document.querySelectorAll('input')) input.value = input.value && input.name
    document.querySelector('main svg path')?.remove()
  }, texts.map(still))
  // Around a summary there is a ring or none: whether the form was sent by its script, or before that had come.
  await restyle(page, ':focus-visible { outline: none !important }')
}
