import type { Fail } from './errors.ts'
import { mailedSeconds } from './state.ts'

/** One magic link a second for each address, in windows that begin with the second. `time` is that of the call's clock. */
export function refuseTooManyMails(email_address: string, time: number, fail: Fail<'too_many_requests'>): void {
  const address = email_address.toLowerCase()
  const second = Math.floor(time / 1000)
  if (mailedSeconds.get(address) === second) fail('too_many_requests')
  mailedSeconds.set(address, second)
}
