import type { Page } from '@playwright/test'
import { expectSignedIn, headingOf } from './actions'
import { expect, type Member, newPassword, test, withApp, withPhone } from './fixtures'

// Whole journeys with the Tab key, the space bar and Enter alone. Wherever the focus is, it can be seen: with a ring around
// it, and nothing on top.

async function expectFocusSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing has the focus'
    element.scrollIntoView({ block: 'nearest' })
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no ring around ${element.outerHTML}`
    const { x, y, width, height } = element.getBoundingClientRect()
    const onTop = document.elementFromPoint(x + Math.min(width / 2, 40), y + height / 2)
    return onTop && (element.contains(onTop) || onTop.contains(element))
      ? ''
      : `something stands on ${element.outerHTML}`
  })
  expect(seen).toBe('')
}

/** Goes on with the Tab key until the focus is on what is called so. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string | RegExp) {
  const wanted = role === 'textbox' ? page.getByLabel(name) : page.getByRole(role, { name })
  await wanted.first().waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await wanted.first().evaluate((element) => element === document.activeElement)
    if ((await page.evaluate(() => document.activeElement === document.body)) && !isThere) continue
    await expectFocusSeen(page)
    if (isThere) return
  }
  throw new Error(`The Tab key does not lead to ${role} ${name}.`)
}

async function fill(page: Page, label: string, text: string) {
  await tabTo(page, 'textbox', label)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

async function pressEnter(page: Page, role: 'button' | 'link', name: string | RegExp) {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}

async function logInByKeyboard(page: Page, member: Member) {
  await page.goto('/login')
  await fill(page, 'Organization', member.organization.organization_slug)
  await fill(page, 'Email', member.email_address)
  await fill(page, 'Password', member.password)
  await page.keyboard.press('Enter')
}

test('from a forgotten password to a new one, and out again', async ({ page, member, inbox }) => {
  await page.goto('/login')
  await pressEnter(page, 'link', 'Forgot your password?')
  await fill(page, 'Organization', member.organization.organization_slug)
  await fill(page, 'Email', member.email_address)
  await page.keyboard.press('Enter')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await inbox.mail()).reset)
  await fill(page, 'New password', 'qwerty')
  await pressEnter(page, 'button', 'Set new password')
  // The summary has the focus, and its link leads to the field.
  await expect(page.getByRole('alert').first()).toBeFocused()
  await pressEnter(page, 'link', /too easy to guess/)
  await expect(page.getByLabel('New password')).toBeFocused()
  await page.keyboard.type(newPassword())
  await page.keyboard.press('Enter')
  await expectSignedIn(page, member)
  await pressEnter(page, 'button', 'Log out')
  await expect(headingOf(page, 'Log in')).toBeVisible()
})

test.describe('with a phone', () => {
  test.use({ who: withPhone })

  test('a log-in with a text message, and a new code', async ({ page, member, inbox }) => {
    await logInByKeyboard(page, member)
    await expect(headingOf(page, 'Enter your verification code')).toBeVisible()
    await pressEnter(page, 'button', 'Send a new code')
    await expect(page.getByText('A new code is on its way')).toBeVisible()
    await fill(page, 'Verification code', await inbox.code(2))
    await pressEnter(page, 'button', 'Verify')
    await expectSignedIn(page, member)
  })
})

test.describe('with an authenticator app', () => {
  test.use({ who: withApp })

  test('a log-in with a recovery code instead', async ({ page, member, authenticator }) => {
    await logInByKeyboard(page, member)
    await pressEnter(page, 'link', 'Use a recovery code')
    await fill(page, 'Recovery code', (await authenticator.recoveryCodes())[0] ?? '')
    await page.keyboard.press('Enter')
    await expectSignedIn(page, member)
  })
})

test('a password is changed, after it was looked at', async ({ page, member, signIn, javaScriptEnabled }) => {
  await signIn()
  await page.goto('/settings')
  await fill(page, 'New password', newPassword())
  if (javaScriptEnabled) {
    await tabTo(page, 'button', /^Show/)
    await page.keyboard.press('Space')
    await expect(page.getByLabel('New password')).toHaveAttribute('type', 'text')
  }
  await pressEnter(page, 'button', 'Change password')
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await expectSignedIn(page, member)
})

test('an organization is found and chosen', async ({ page, member, inbox }) => {
  await page.goto('/login')
  await pressEnter(page, 'link', "I don't know my organization")
  await fill(page, 'Email', member.email_address)
  await pressEnter(page, 'button', 'Email me a link')
  await expect(headingOf(page, 'Check your email')).toBeVisible()
  await page.goto((await inbox.mail()).discovery)
  await pressEnter(page, 'button', 'Continue')
  await pressEnter(page, 'button', new RegExp(member.organization.organization_name))
  await expectSignedIn(page, member)
})
