import type { Page } from '@playwright/test'
import { headingOf, sessionCookie } from '../actions'
import { expect, type Scene, test } from '../fixtures'
import { failures } from '../kit/failures'
import type { Step } from '../step'
import { steps } from '../steps'
import { note, type Outcome, readOutcome } from './outcome'

// Every action under every fault. What holds in each cell: the answer comes in time, on the form's own page, as a
// sentence; the session is what it was; what was typed is there; and in the end the action works.

// Silence and trickles are to end soon.
test.use({ application: 'impatient' })

type Fault = { lay: (scene: Scene, call: string) => Promise<unknown>; ends: Outcome }

const nameless = Object.keys(failures).map((kind): [string, Fault] => [
  kind,
  { lay: ({ faults }, call) => faults.fail(call, kind as keyof typeof failures), ends: 'nobody knows' },
])

const answers: Record<string, Fault> = {
  ...Object.fromEntries(nameless),
  'a trickle': {
    lay: ({ faults }, call) => faults.next(call, { kind: 'trickle', byte_ms: 500 }),
    ends: 'nobody knows',
  },
  "a proxy's limit": {
    lay: ({ faults }, call) =>
      faults.next(call, { kind: 'answer', status: 429, headers: { 'retry-after': '30' }, text: '' }),
    ends: 'nobody knows',
  },
  'a refusal that nobody knows': {
    lay: ({ faults }, call) => faults.refuse(call, 'something_new'),
    ends: 'nothing done',
  },
}

for (const [name, step] of Object.entries(steps)) {
  test(name, async ({ page, begin }, info) => {
    test.setTimeout(180_000)
    const scene = await begin(step)
    const said = new Set<string>()
    for (const [fault, { lay, ends }] of Object.entries(answers)) {
      const before = { session: await sessionCookie(page), path: new URL(page.url()).pathname }
      await lay(scene, step.call)
      await step.press(scene)
      await expect.poll(() => readOutcome(page, step, said).catch(() => undefined), { message: fault }).toBe(ends)
      note(info, name, fault, ends)
      await expectUntouched(page, step, before, fault)
    }
    await scene.faults.next(step.call, { kind: 'delay', latency_ms: 1000 })
    await step.press(scene)
    await expect(headingOf(page, step.goesOnTo)).toBeVisible()
    note(info, name, 'a late answer', 'works')
  })

  test(`${name}: done, and the answer is lost`, async ({ page, begin }, info) => {
    const scene = await begin(step)
    await scene.faults.lose(step.call)
    await step.press(scene)
    // Without JavaScript the page is made anew, and one that asks Stytch what there is to choose is told that it is done.
    const startsAnew = page.getByRole('status').filter({ hasText: 'Log in again' })
    const readEnd = async () => ((await startsAnew.count()) ? 'starts anew' : readOutcome(page, step, new Set()))
    let end: Outcome | undefined
    await expect(async () => {
      end = await readEnd()
      expect(['nobody knows', 'starts anew']).toContain(end)
    }).toPass()
    note(info, name, 'done, and the answer is lost', end as Outcome)
  })
}

type Before = { session: string | undefined; path: string }

async function expectUntouched(page: Page, step: Step, { session, path }: Before, fault: string) {
  expect(new URL(page.url()).pathname, fault).toBe(path)
  if (!step.notes) expect(await sessionCookie(page), fault).toBe(session)
  if (await page.getByLabel('Email', { exact: true }).count())
    await expect(page.getByLabel('Email'), fault).toHaveValue(/@example\.com$/)
  for (const password of await page.locator('input[type=password]').all()) await expect(password, fault).toHaveValue('')
}
