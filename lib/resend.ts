import 'server-only'
import { env } from './env'
import type { Message } from './form-state'

/** How many seconds there are to wait until a new code may be sent: texts overtake each other. */
export function secondsToWait(code_sent_at: number | null | undefined, now = Date.now()): number {
  if (!code_sent_at) return 0
  return Math.max(0, Math.ceil((code_sent_at - now) / 1000) + env().SMS_RESEND_SECONDS)
}

/** What is said to somebody who asks too early; undefined when it is time. */
export function tooEarly(code_sent_at: number | null | undefined): Message | undefined {
  const seconds = secondsToWait(code_sent_at)
  if (seconds === 0) return undefined
  const text = `The last code may still be on its way. You can send a new one in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
  return { title: 'No new code was sent', text }
}
