import { test as base, expect, type Page } from '@playwright/test'
import { type About, about } from './kit/about'
import { authenticatorOf } from './kit/authenticator'
import { addressOf, createBrowsers, listenTo } from './kit/browsers'
import { callsOf } from './kit/calls'
import { choicesOf } from './kit/choices'
import { clockOf } from './kit/clock'
import { faultsOf } from './kit/faults'
import { emptyBeforeFilling, isFirefox } from './kit/firefox'
import { gateFor } from './kit/gate'
import { inboxOf } from './kit/inbox'
import { speak } from './kit/language'
import { type Member, makeMember, makeOrganization, type Organization, type Who } from './kit/members'
import { needs } from './kit/needs'
import { createScanner } from './kit/scanner'
import { type Scene, setScene } from './kit/scene'
import type { Application } from './kit/servers'
import { sessionsOf } from './kit/sessions'
import { signIn } from './kit/sign-in'
import { signSomebodyIn } from './kit/somebody'
import type { State } from './state'
import { stateNamed } from './states'

// The kit: what a spec needs beside the words of the pages (actions.ts). docs/testing.md has it in one table.

export { readAnsweredIds, readSentSecrets } from './kit/calls'
export { isFirefox } from './kit/firefox'
export { postForm, readHidden } from './kit/forms'
export { said, saidPart } from './kit/language'
export { acme, type Member, makeOrganization, withApp, withoutFactor, withPhone } from './kit/members'
export { needs, needsChromium, needsTool } from './kit/needs'
export { folderOf, handOnTo, listenAt, startNginx } from './kit/nginx'
export { localBuild, startServer } from './kit/own-server'
export { sendRaw } from './kit/raw'
export type { Scene } from './kit/scene'
export { newAddress, newPassword, newPhone, wrongCode } from './kit/secrets'
export { applications, DEV, EMULATOR, gates, LOGS, OWN_PORTS } from './kit/servers'
export { expect }

/** Marks of tests, or of groups of them, for which one of the two projects is enough. */
export const scripted = { tag: '@with-javascript' }
export const unscripted = { tag: '@without-javascript' }

type Options = { who: Who; application: Application }

type Fixtures = {
  organization: Organization
  member: Member
  makeMember: typeof makeMember
  inbox: About<typeof inboxOf>
  authenticator: About<typeof authenticatorOf>
  clock: About<typeof clockOf>
  faults: About<typeof faultsOf>
  calls: About<typeof callsOf>
  choices: About<typeof choicesOf>
  sessions: About<typeof sessionsOf>
  signIn: (member?: Member, on?: Page) => Promise<void>
  somebody: Member
  scanner: ReturnType<typeof createScanner>
  gate: ReturnType<typeof gateFor>
  anotherBrowser: (application?: Application) => Promise<Page>
  makeScene: (who?: Who) => Promise<Scene>
  begin: (state: State) => Promise<Scene>
  show: (name: string) => Promise<Scene>
  noise: string[]
  language: undefined
}

type WorkerFixtures = { signedIn: Awaited<ReturnType<typeof signSomebodyIn>> }

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  // For test.use: whom the test is about, and which application it needs.
  who: [{}, { option: true }],
  application: ['standard', { option: true }],
  baseURL: async ({ application, javaScriptEnabled }, use) => use(addressOf(application, javaScriptEnabled)),

  organization: async ({ who }, use) => use(await makeOrganization(who.organization)),
  member: async ({ who, organization }, use) => use(await makeMember({ ...who, organization })),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  makeMember: async ({}, use) => use(makeMember),

  inbox: async ({ member }, use) => use(about(inboxOf, member)),
  authenticator: async ({ member }, use) => use(about(authenticatorOf, member)),
  clock: async ({ organization }, use) => use(about(clockOf, organization)),
  faults: async ({ organization }, use) => use(about(faultsOf, organization)),
  calls: async ({ organization }, use) => use(about(callsOf, organization)),
  choices: async ({ organization }, use) => use(about(choicesOf, organization)),
  sessions: async ({ organization }, use) => use(about(sessionsOf, organization)),

  signIn: async ({ page, member }, use) => use((whom = member, on = page) => signIn(on, whom)),
  signedIn: [async ({ browser }, use) => use(await signSomebodyIn(browser)), { scope: 'worker' }],
  somebody: async ({ page, signedIn }, use) => {
    await page.context().addCookies(signedIn.cookies)
    await use(signedIn.member)
  },

  scanner: async ({ playwright, browser }, use) => use(createScanner(playwright, browser)),
  gate: async ({ javaScriptEnabled }, use) => {
    const gate = gateFor(javaScriptEnabled)
    await gate.move('open')
    await use(gate)
  },
  anotherBrowser: async ({ browser, noise, javaScriptEnabled }, use) => {
    const browsers = createBrowsers(browser, noise, (application) => addressOf(application, javaScriptEnabled))
    await use(browsers.open)
    await browsers.close()
  },

  makeScene: async ({ page }, use) => use((who) => setScene(page, who)),
  begin: async ({ page, application, anotherBrowser }, use) =>
    use(async (state) => {
      if (state.needs) needs(state.needs)
      const isElsewhere = state.application && state.application !== application
      const scene = await setScene(isElsewhere ? await anotherBrowser(state.application) : page, state.who)
      await state.open(scene)
      return scene
    }),
  show: async ({ begin }, use) => use((name) => begin(stateNamed(name))),

  // The kit and the pages speak one language.
  language: [
    async ({ locale }, use) => {
      speak(locale ?? 'en')
      await use(undefined)
    },
    { auto: true },
  ],

  // Every test fails on a script error or a violated policy, in any of its tabs.
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  noise: async ({}, use) => {
    const noise: string[] = []
    await use(noise)
    expect(noise).toEqual([])
  },
  context: async ({ context, noise }, use) => {
    listenTo(context, noise)
    await use(context)
  },
  page: async ({ page }, use) => {
    if (isFirefox(page.context())) emptyBeforeFilling(page)
    await use(page)
  },
})
