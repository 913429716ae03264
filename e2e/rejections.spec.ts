import { breakCalls, listErrors } from './emulator'
import { alertOf, expect, headingOf, isScripted, test } from './fixtures'
import { expectations, ours } from './refusals'
import type { Step } from './step'
import { personFor, steps } from './steps'

// Every refusal that the emulator declares for a call has an expectation here; a new one without is a red test.

for (const [name, step] of Object.entries(steps)) {
  const expected = { ...Object.fromEntries(ours.map((type) => [type, 'unavailable'])), ...expectations[name] }

  test(`${name}: every refusal that Stytch can give is expected here`, async () => {
    const declared = (await listErrors())[`/v1/b2b/${step.call}`] ?? []
    // A failure at Stytch is no refusal: outages.spec.ts has it.
    expect(declared.filter((type) => type !== 'internal_server_error' && !(type in expected))).toEqual([])
  })

  const inPlace = Object.entries(expected).filter(([, expectation]) => typeof expectation === 'string')
  test(`${name}: refusals that stay on the page`, async ({ page, makePerson }) => {
    test.setTimeout(90_000)
    const person = await personFor(step, makePerson)
    await step.open(page, person)
    for (const [error_type, expectation] of inPlace) {
      // The sentence for "nothing was done" is one and the same: outages.spec.ts sees it with JavaScript.
      if (expectation === 'unavailable' && isScripted()) continue
      await page.goto(page.url())
      await breakCalls(person.organization, { path: step.call, kind: 'refuse', error_type })
      await step.press(page, person)
      await expect(alertOf(page), error_type).toContainText(textOf(expectation as string, step))
    }
  })

  for (const [error_type, expectation] of Object.entries(expected)) {
    if (typeof expectation === 'string') continue
    test(`${name}: ${error_type} leads on to "${expectation.heading}"`, async ({ page, makePerson }) => {
      const person = await personFor(step, makePerson)
      await step.open(page, person)
      await breakCalls(person.organization, { path: step.call, kind: 'refuse', error_type })
      await step.press(page, person)
      await expect(headingOf(page, expectation.heading)).toBeVisible()
      if (expectation.status) await expect(page.getByRole('status')).toContainText(expectation.status)
    })
  }
}

const textOf = (expectation: string, step: Step) => (expectation === 'unavailable' ? step.unavailable : expectation)
