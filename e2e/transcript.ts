import type { Page } from '@playwright/test'
import { masked } from './changing'
import type { Member } from './kit/members'

/**
 * What a screen reader has to say on a journey: at each stop the title, then what has the focus, then the page in the order in
 * which it is read.
 */
export function createTranscript(page: Page, member: Member) {
  const stops: string[] = []
  return {
    stop: async (what: string) => {
      const focus = page.locator('body :focus')
      const focused = (await focus.count()) ? await focus.ariaSnapshot() : '- the page'
      // Not the framework's announcer, which repeats the title when it comes to it.
      const read = [await page.locator('header').ariaSnapshot(), await page.locator('main').ariaSnapshot()].join('\n')
      stops.push(`# ${what}\ntitle: ${await page.title()}\nfocus:\n${indent(focused)}\npage:\n${indent(read)}\n`)
    },
    text: () => masked(stops.join('\n'), member),
  }
}

const indent = (text: string) => text.replaceAll(/^/gm, '  ')
