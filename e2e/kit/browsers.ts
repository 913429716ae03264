import type { Browser, BrowserContext, Page } from '@playwright/test'
import { isFirefox, OF_FIREFOX } from './firefox'
import { gateFor } from './gate'
import { needs } from './needs'
import { type Application, applications } from './servers'

/** Where an application is. Skips the test where there is none. */
export function addressOf(application: Application, javaScriptEnabled: boolean | undefined): string {
  const address = application === 'gated' ? gateFor(javaScriptEnabled).app : applications[application]
  if (address !== applications.standard) needs('an application of its own')
  return address
}

// The recorder of traces tries to put a script into every frame, also into the inbox's, where nothing may run.
const OF_THE_RECORDER = /^Blocked script execution in '\S+\/inbox\/\d+\/mail'/

/** Collects what a browser complains of in any of its tabs: script errors and violated policies. */
export function listenTo(context: BrowserContext, noise: string[]): void {
  const isNone = (text: string) => OF_THE_RECORDER.test(text) || (isFirefox(context) && OF_FIREFOX.test(text))
  const note = (text: string) => isNone(text) || noise.push(text)
  context.on('console', (message) => message.type() === 'error' && note(message.text()))
  context.on('weberror', (problem) => note(problem.error().message))
}

/** Further browsers of one test, which know nothing of each other, and end with it. */
export function createBrowsers(browser: Browser, noise: string[], addressFor: (application: Application) => string) {
  const contexts: BrowserContext[] = []
  return {
    open: async (application?: Application): Promise<Page> => {
      const context = await browser.newContext(application && { baseURL: addressFor(application) })
      contexts.push(context)
      listenTo(context, noise)
      return context.newPage()
    },
    close: async () => {
      for (const context of contexts) await context.close()
    },
  }
}
