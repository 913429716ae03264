import { alertOf, headingOf } from './actions'
import { expect, scripted, test } from './fixtures'
import type { Expectation } from './refusal-words'
import { expectations, ours } from './refusals'
import type { Step } from './step'
import { steps } from './steps'

// Every refusal that the emulator declares for a call has an expectation here; a new one without is a red test.

for (const [name, step] of Object.entries(steps)) {
  const expected: Record<string, Expectation> = {
    ...Object.fromEntries(ours.map((type) => [type, 'unavailable'])),
    ...expectations[name],
  }

  // Needs no browser, so once is enough.
  test(`${name}: every refusal that Stytch can give is expected here`, scripted, async ({ faults }) => {
    const declared = await faults.refusalsOf(step.call)
    // A failure at Stytch is no refusal: outages.spec.ts has it.
    expect(declared.filter((type) => type !== 'internal_server_error' && !(type in expected))).toEqual([])
  })

  test(`${name}: refusals that stay on the page`, async ({ page, begin, javaScriptEnabled }) => {
    test.setTimeout(90_000)
    const scene = await begin(step)
    const declared = await scene.faults.refusalsOf(step.call)
    for (const [error_type, expectation] of Object.entries(expected)) {
      if (typeof expectation !== 'string') continue
      if (ours.includes(error_type) && !declared.includes(error_type)) continue
      // The sentence for "nothing was done" is one and the same: outages.spec.ts sees it with JavaScript.
      if (expectation === 'unavailable' && javaScriptEnabled) continue
      await page.goto(page.url())
      await scene.faults.refuse(step.call, error_type)
      await step.press(scene)
      await expect(alertOf(page), error_type).toContainText(textOf(expectation, step))
    }
  })

  const seen = new Set<string>()
  for (const [error_type, expectation] of Object.entries(expected)) {
    if (typeof expectation === 'string') continue
    const { heading, status } = expectation
    // Which error type leads where has nothing to do with JavaScript: without it, each place once is enough.
    const once = seen.has(heading + status) ? scripted : {}
    seen.add(heading + status)
    test(`${name}: ${error_type} leads on to "${heading}"`, once, async ({ page, begin }) => {
      const scene = await begin(step)
      await scene.faults.refuse(step.call, error_type)
      await step.press(scene)
      await expect(headingOf(page, heading)).toBeVisible()
      if (status) await expect(page.getByRole('status')).toContainText(status)
    })
  }
}

const textOf = (expectation: string, step: Step) => (expectation === 'unavailable' ? step.unavailable : expectation)
