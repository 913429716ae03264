import 'server-only'
import type { z } from 'zod'
import type { Message } from '../form-state'
import type { Failed, Rejected } from '../stytch/errors'
import { verifyAuthenticatorApp } from './authenticator-app'
import type { Holder } from './join'
import { knownAppRejections, recoveryCodeRejections, textMessageRejections } from './messages/second-factors'
import type { Authenticated } from './outcome'
import { verifyRecoveryCode } from './recovery-codes'
import { codeForm, recoveryCodeForm } from './schemas'
import type { SecondFactor, UsableFactors } from './second-factors'
import { verifyTextMessage } from './text-message'

type Verify<E extends string> = (
  holder: Holder,
  code: string,
  telemetry_id?: string,
) => Promise<Authenticated | Rejected<E> | Failed>

/** How a page asks for a code. */
export type CodeField = { name: 'code' | 'recovery_code'; label: string; hint: string; isNumeric: boolean }

type Factor = {
  /** The link that leads to it from another one. */
  way: string
  field: CodeField
  form: z.ZodType<{ code: string; telemetry_id?: string | undefined }>
  verify: Verify<string>
  /** A sentence for whatever its verb rejects with; null where the page that follows is the answer. */
  messageFor: (error_type: string) => Message | null | undefined
}

/** A second factor is its verb, its form and one line here. The messages must be exhaustive, which is checked here. */
const factor = <E extends string>(
  line: Omit<Factor, 'messageFor' | 'verify'> & { verify: Verify<E>; rejections: Record<E, Message | null> },
): Factor => ({
  ...line,
  messageFor: (error_type) => new Map(Object.entries<Message | null>(line.rejections)).get(error_type),
})

const code = { name: 'code', label: 'Verification code', isNumeric: true } as const
const recoveryCode = { name: 'recovery_code', label: 'Recovery code', isNumeric: false } as const

export const secondFactors: Record<SecondFactor, Factor> = {
  totp: factor({
    way: 'Use your authenticator app',
    field: { ...code, hint: 'The six digits that your authenticator app shows now.' },
    form: codeForm,
    verify: verifyAuthenticatorApp,
    rejections: knownAppRejections,
  }),
  sms_otp: factor({
    way: 'Use a text message',
    field: { ...code, hint: 'Six digits. Codes work for two minutes.' },
    form: codeForm,
    verify: verifyTextMessage,
    rejections: textMessageRejections,
  }),
  recovery_code: factor({
    way: 'Use a recovery code',
    field: { ...recoveryCode, hint: 'One of the codes that came with your authenticator app, like abcd-1234-efgh.' },
    form: recoveryCodeForm,
    verify: verifyRecoveryCode,
    rejections: recoveryCodeRejections,
  }),
}

/** The factor that a page or a form asks for, when the member can use it; otherwise the one to ask for first. */
export function pickFactor(asked: unknown, usable: UsableFactors): SecondFactor {
  return usable.find((factor) => factor === asked) ?? usable[0]
}
