import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Says at the end why tests were skipped, which the list does not. */
export default class SayWhySkipped implements Reporter {
  private readonly reasons = new Map<string, number>()

  onTestEnd({ annotations }: TestCase, { status }: TestResult) {
    if (status !== 'skipped') return
    for (const { type, description } of annotations)
      if (type === 'skip' && description) this.reasons.set(description, (this.reasons.get(description) ?? 0) + 1)
  }

  onEnd() {
    for (const [reason, count] of this.reasons) console.log(`\n  ${count} skipped. ${reason}`)
  }
}
