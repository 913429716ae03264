import { choiceOf } from './choices/choices.ts'
import type { Fail } from './errors/errors.ts'
import { mailedSeconds, now, type Organization, textedMinutes } from './state.ts'

/** One magic link a second for each address, in windows that begin with the second. `time` is that of the call's clock. */
export function refuseTooManyMails(email_address: string, time: number, fail: Fail<'too_many_requests'>): void {
  const address = email_address.toLowerCase()
  const second = Math.floor(time / 1000)
  if (mailedSeconds.get(address) === second) fail('too_many_requests')
  mailedSeconds.set(address, second)
}

/** For codes that are asked for; those that a log-in sends by itself do not count. */
export function refuseTooManyTexts(
  phone_number: string,
  organization: Organization,
  fail: Fail<'too_many_requests'>,
): void {
  if (choiceOf('sms_send_limit', organization) === 'unlimited') return
  const minute = Math.floor(now(organization) / 60_000)
  if (textedMinutes.get(phone_number) === minute) fail('too_many_requests')
  textedMinutes.set(phone_number, minute)
}
