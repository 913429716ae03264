import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { alertOf, askForLink, expectSignedIn, headingOf, press, setNewPassword, submitLogIn } from './actions'
import { expect, newPassword, scripted, test, unscripted } from './fixtures'

// A page that was opened before a deployment posts to an action that the new build does not have. What Next answers to
// that is real here; only the name of the action is changed on its way.

const OTHER_BUILD = '0'.repeat(42)

async function becomeOld(page: Page) {
  await page.route('**/*', (route) => {
    const headers = route.request().headers()
    if (!headers['next-action']) return route.continue()
    return route.continue({ headers: { ...headers, 'next-action': OTHER_BUILD } })
  })
}

/** The browser itself reports the 404, and React the error that leads to the page. */
const forget = (noise: string[]) => noise.splice(0)

test(
  'a log-in from before a deployment goes on, with what was typed',
  scripted,
  async ({ page, member, noise, calls }) => {
    await page.goto('/login?return_to=%2Fsettings%3Fa')
    await becomeOld(page)
    await submitLogIn(page, member)
    await expect(headingOf(page, 'This page was updated')).toBeVisible()
    await expect(alertOf(page)).toContainText('Nothing was sent. Your email is kept.')
    expect(await calls.paths()).toEqual([])
    await expectAccessible(page)
    forget(noise)

    await page.unrouteAll()
    await press(page, 'Go on')
    await expect(page).toHaveURL('/login?return_to=%2Fsettings%3Fa')
    await expect(page.getByLabel('Organization')).toHaveValue(member.organization.organization_slug)
    await expect(page.getByLabel('Email')).toHaveValue(member.email_address)
    await submitLogIn(page, member)
    await expectSignedIn(page, member)
  },
)

test('a reset from before a deployment does not use up its link', scripted, async ({ page, member, inbox, noise }) => {
  await askForLink(page, member)
  await page.goto((await inbox.mail()).reset)
  await becomeOld(page)
  await setNewPassword(page, newPassword())
  await expect(headingOf(page, 'This page was updated')).toBeVisible()
  forget(noise)
  await page.unrouteAll()
  await press(page, 'Go on')
  await setNewPassword(page, newPassword())
  await expectSignedIn(page, member)
})

test('without JavaScript it goes on too, and nothing was sent', unscripted, async ({ page, member, noise, calls }) => {
  await page.goto('/login?return_to=%2Fsettings%3Fa')
  await page.route('**/*', (route) => {
    const body = route.request().postData()
    return route.continue(body ? { postData: body.replace(/\$ACTION_ID_[0-9a-f]+|"id":"[0-9a-f]+"/g, renamed) } : {})
  })
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await submitLogIn(page, member)
  expect((await answer).status()).toBe(409)
  expect(await calls.paths()).toEqual([])
  await expect(headingOf(page, 'This page was updated')).toBeVisible()
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
  forget(noise)

  await page.unrouteAll()
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page).toHaveURL('/login?return_to=%2Fsettings%3Fa')
  await submitLogIn(page, member)
  await expectSignedIn(page, member)
})

const renamed = (name: string) => name.replace(/[0-9a-f]{42}/, OTHER_BUILD)
