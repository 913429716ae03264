import 'server-only'
import { z } from 'zod'
import { hintsForClient, type Limit } from '../limits'
import { type Failed, settle } from '../stytch/errors'
import { type Advice, adviceOf } from './messages/advice'

/** A password that Stytch's policy refuses; `advice` is what its own check says. */
export type RefusedPassword = {
  status: 'rejected'
  error_type: 'weak_password' | 'breached_password'
  advice: Advice[]
}

export type Strength = { status: 'strong' } | RefusedPassword

const strengthAnswer = z.object({
  valid_password: z.boolean(),
  breached_password: z.boolean(),
  strength_policy: z.string(),
  zxcvbn_feedback: z.object({ warning: z.string(), suggestions: z.array(z.string()) }).nullish(),
  luds_feedback: z.object({ missing_complexity: z.number(), missing_characters: z.number() }).nullish(),
})

/**
 * Asks whether Stytch would take a password, before the call that spends a single-use link.
 * Rejects `weak_password` and `breached_password`. A failure is always `unavailable`: this call changes nothing.
 * https://stytch.com/docs/b2b/api/passwords-strength-check
 */
export async function checkStrength(password: string): Promise<Strength | Failed> {
  const settled = await askStytch(password)
  if (settled.status === 'answered') return toStrength(settled.answer)
  return { status: 'unavailable', reference: settled.reference }
}

/** The same while somebody types, as often as one client may ask. What cannot be had now is `unknown`. */
export async function checkWhileTyping(password: string): Promise<Strength | { status: 'unknown' }> {
  const settled = await askStytch(password, { limits: hintsForClient(), rejections: ['limit_reached'] })
  return settled.status === 'answered' ? toStrength(settled.answer) : { status: 'unknown' }
}

const askStytch = <const E extends string = never>(
  password: string,
  { limits, rejections = [] }: { limits?: Limit[]; rejections?: readonly E[] } = {},
) =>
  settle({
    endpoint: 'passwords.strengthCheck',
    answer: strengthAnswer,
    rejections,
    ...(limits && { limits }),
    run: (stytch) => stytch.passwords.strengthCheck({ password }),
  })

function toStrength(answer: z.output<typeof strengthAnswer>): Strength {
  const { valid_password, breached_password } = answer
  if (breached_password) return { status: 'rejected', error_type: 'breached_password', advice: [] }
  if (!valid_password) return { status: 'rejected', error_type: 'weak_password', advice: toAdvice(answer) }
  return { status: 'strong' }
}

function toAdvice({ strength_policy, zxcvbn_feedback, luds_feedback }: z.output<typeof strengthAnswer>): Advice[] {
  if (strength_policy === 'luds' && luds_feedback) {
    const { missing_characters, missing_complexity } = luds_feedback
    return [
      ...(missing_characters > 0 ? [{ says: 'longer', count: missing_characters } as const] : []),
      ...(missing_complexity > 0 ? [{ says: 'mixed' } as const] : []),
    ]
  }
  const { warning = '', suggestions = [] } = zxcvbn_feedback ?? {}
  return [warning, ...suggestions].filter(Boolean).map(adviceOf)
}
