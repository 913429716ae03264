import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible, expectNoShift } from './accessible'
import { expectState, headingOf } from './actions'
import { expect, said, saidPart, scripted, test } from './fixtures'
import { states } from './states'
import { steps } from './steps'

const TITLE = '{title} · Your account'

/** The first thing that a screen reader says: what the page is about, after that something went wrong. */
async function expectTitle(page: Page) {
  const hasProblem = await page.locator('main [role=alert][tabindex="-1"]').count()
  await expect(page).toHaveTitle(said(hasProblem ? `Error: ${TITLE}` : TITLE))
  if (!hasProblem) await expect(page).not.toHaveTitle(said(`Error: ${TITLE}`))
  expect(await page.locator('title').count()).toBe(1)
}

/** What stands alone is as high as a finger; links in a sentence are as high as their line. */
async function expectLargeTargets(page: Page) {
  const small = await page.locator('main :is(a, button, input), footer button').evaluateAll((all: HTMLElement[]) => {
    const isSmall = ({ offsetHeight }: HTMLElement) => offsetHeight > 0 && offsetHeight < 44
    const isInSentence = ({ parentElement, textContent }: HTMLElement) =>
      parentElement?.textContent !== textContent || parentElement?.closest('[role=alert]')
    const standsAlone = (element: HTMLElement) =>
      element.tabIndex >= 0 && !(getComputedStyle(element).display === 'inline' && isInSentence(element))
    return all.filter((element) => isSmall(element) && standsAlone(element)).map(({ outerHTML }) => outerHTML)
  })
  expect(small).toEqual([])
}

/** What a sentence tells people to press is there. */
async function expectPressable(page: Page) {
  const main = page.getByRole('main')
  const text = (await main.textContent()) ?? ''
  const exact = true
  for (const [, name = ''] of text.matchAll(/[“«]\s?([\p{Lu}\p{Lo}].+?)\s?[”»]/gu))
    await expect(main.getByRole('link', { name, exact }).or(main.getByRole('button', { name, exact }))).toBeVisible()
  const isTold = await page.getByText(saidPart('Press the button')).count()
  if (isTold) await expect(main.locator('form [type=submit]')).toBeVisible()
}

// As is said of it in docs/accessibility.md, every page in every state is what its name says, has a title that fits, and is
// accessible on the narrowest phone (accessible.ts). Axe itself is JavaScript; what the pages do without it is for the other
// specs.
test.describe('states', scripted, () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const [name, state] of Object.entries(states)) {
    test(name, async ({ show }) => {
      const { page } = await show(name)
      await expectState(page, state)
      await expectTitle(page)
      // The first page leads everybody to another one.
      if (state.route !== '/') expect(new URL(page.url()).pathname).toBe(state.route)
      for (const link of await page.locator('main a[href^="#"]').all())
        await expect(page.locator((await link.getAttribute('href')) ?? '')).toBeVisible()
      await expectLargeTargets(page)
      await expectPressable(page)
      await expectAccessible(page)
    })
  }

  for (const [name, step] of Object.entries(steps))
    test(`nothing moves while a page comes: ${name}`, async ({ begin }) => {
      const { page } = await begin(step)
      await page.reload()
      await expect(headingOf(page, step.heading)).toBeVisible()
      await expectNoShift(page)
    })

  test('a page that does not exist', async ({ page, noise }) => {
    await page.goto('/nowhere')
    await expect(headingOf(page, 'Page not found')).toBeVisible()
    await expectTitle(page)
    await expectAccessible(page)
    // The browser itself may report the 404; nothing else may have gone wrong.
    expect(noise.splice(0).filter((text) => !text.includes('404'))).toEqual([])
  })

  test('the states that docs/testing.md shows are there', () => {
    const shown = [...readFileSync('docs/testing.md', 'utf8').matchAll(/show\('(.*?)'\)/g)].map(([, name]) => name)
    expect(shown).not.toHaveLength(0)
    for (const name of shown) expect(Object.keys(states)).toContain(name)
  })

  test('the table of outcomes in docs/reliability.md has every action', () => {
    const listed = [...readFileSync('docs/reliability.md', 'utf8').matchAll(/^\d+\. (.*)$/gm)].map(([, name]) => name)
    expect(listed).toEqual(Object.keys(steps).sort())
  })

  test('every page has a state', () => {
    const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(^|\/)page\.tsx$/.test(path),
    )
    const routes = pages.map((path) => `/${path.replace(/(^|\/)page\.tsx$/, '').replaceAll(/\([^)]*\)\//g, '')}`)
    const shown = Object.values(states).map(({ route }) => route)
    expect(routes.filter((route) => !shown.includes(route))).toEqual([])
    expect(routes.length).toBeGreaterThan(10)
  })
})
