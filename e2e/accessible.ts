import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Nothing that axe finds or cannot tell, in any theme, and a page that fits however it is read. */
export async function expectAccessible(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  // More than a megabyte, so it is loaded once for all themes.
  await page.evaluate(axe.source)
  await expectNothingFound(page)
  await expectNothingMoves(page)
  // All that a theme changes.
  for (const theme of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(theme)
    await expectNothingFound(page, 'color-contrast')
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await expectItFits(page, 'as it is')
  for (const [how, css] of Object.entries(readings)) {
    await restyle(page, css)
    await expectItFits(page, how)
  }
  await restyle(page, '')
}

/** As people have set it up: WCAG 1.4.4 and 1.4.12, and languages that are written from the right. */
const readings = {
  'with more space between letters, words and lines':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  'from the right': 'html { direction: rtl }',
}

/** A sheet of styles that belongs to no page's policy. */
export const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

export async function expectItFits(page: Page, how: string) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `Nothing must be scrolled to sideways, ${how}`).toBeLessThanOrEqual(0)
}

/** How much of the page has moved by itself since it came (web.dev/articles/cls). Firefox does not say. */
export async function expectNoShift(page: Page) {
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
        let sum = 0
        const add = (entries: PerformanceEntry[]) => {
          for (const { value, hadRecentInput } of entries as Shift[]) sum += hadRecentInput ? 0 : value
        }
        const observer = new PerformanceObserver((list) => add(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        // What there was until now is handed over before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))))
      }),
  )
  expect(shift, 'Nothing moves by itself').toBe(0)
}

async function expectNothingMoves(page: Page) {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration !== '0s'
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  )
  expect(moving).toEqual([])
}

/** What axe cannot decide, and why it need not: a sign of one letter that stands for a name beside it. */
const isExplained = ({ messageKey }: { messageKey?: string }) => messageKey === 'shortTextContent'

/** @param rule the only one to look for; without it, all */
async function expectNothingFound(page: Page, rule?: string) {
  const { violations, incomplete } = await page.evaluate(
    (runOnly) => {
      const loaded = window as unknown as { axe: typeof axe }
      // Nothing may run in such a frame, axe neither: its document is looked at by itself. There are no other frames.
      return loaded.axe.run(
        { exclude: ['iframe[sandbox]'] },
        { runOnly, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] },
      )
    },
    rule && { type: 'rule' as const, values: [rule] },
  )
  const undecided = incomplete.flatMap(({ id, nodes }) =>
    nodes.filter(({ any }) => !any.some(({ data }) => isExplained(data ?? {}))).map((node) => ({ id, node })),
  )
  const found = [...violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, node }))), ...undecided]
  expect(found.map(({ id, node }) => `${id}: ${node.html} ${node.any.map(({ message }) => message).join()}`)).toEqual(
    [],
  )
}
