import type { Page } from '@playwright/test'
import type { Member } from './kit/members'

const CHANGING: [RegExp, string][] = [
  [/Reference [0-9a-f]{8}/g, 'Reference …'],
  [/otpauth:\S+/g, '<address of the key>'],
  [/#([a-z_]+)-[0-9a-f]{8}/g, '#$1'],
  [/Member [0-9a-f]{8}/g, '<name>'],
  [/ending in \d\d/g, 'ending in <two digits>'],
  [/\d{1,2}:\d{2}:\d{2}\s?[AP]M/g, '<time>'],
  [/\b\w{4}-\w{4}-\w{4}\b/g, '<recovery code>'],
  [/\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/g, '<key>'],
]

/**
 * What a screen reader has to say on a journey: at each stop the title, then what has the focus, then the page in the order in
 * which it is read.
 */
export function createTranscript(page: Page, { organization, email_address }: Member) {
  const stops: string[] = []
  const masked = (text: string) =>
    CHANGING.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text)
      .replaceAll(email_address, '<email>')
      .replaceAll(organization.organization_name, '<organization>')
      .replaceAll(organization.organization_slug, '<slug>')
  return {
    stop: async (what: string) => {
      const focus = page.locator('body :focus')
      const focused = (await focus.count()) ? await focus.ariaSnapshot() : '- the page'
      // Not the framework's announcer, which repeats the title when it comes to it.
      const read = [await page.locator('header').ariaSnapshot(), await page.locator('main').ariaSnapshot()].join('\n')
      stops.push(`# ${what}\ntitle: ${await page.title()}\nfocus:\n${indent(focused)}\npage:\n${indent(read)}\n`)
    },
    text: () => masked(stops.join('\n')),
  }
}

const indent = (text: string) => text.replaceAll(/^/gm, '  ')
