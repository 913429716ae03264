import 'server-only'
import type { Refusal } from './auth/messages/refusal'
import { env } from './env'

/** How many seconds there are to wait until a new code may be sent: texts overtake each other. */
export function secondsToWait(code_sent_at: number | null | undefined, now = Date.now()): number {
  if (!code_sent_at) return 0
  return Math.max(0, Math.ceil((code_sent_at - now) / 1000) + env().SMS_RESEND_SECONDS)
}

/** What is said to somebody who asks too early; undefined when it is time. */
export function tooEarly(code_sent_at: number | null | undefined): Refusal | undefined {
  const seconds = secondsToWait(code_sent_at)
  return seconds === 0 ? undefined : { title: 'noNewCodeSent', text: 'tooEarly', seconds }
}
