import 'server-only'
import type { z } from 'zod'
import type { Failed, Rejected } from '../stytch/errors'
import { verifyAuthenticatorApp } from './authenticator-app'
import type { Holder } from './join'
import type { Refusal } from './messages/refusal'
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

/** What a page asks for. */
type Field = { name: 'code' | 'recovery_code'; isNumeric: boolean }

type Factor = {
  field: Field
  form: z.ZodType<{ code: string; telemetry_id?: string | undefined }>
  verify: Verify<string>
  /** A sentence for whatever its verb rejects with; null where the page that follows is the answer. */
  messageFor: (error_type: string) => Refusal | null | undefined
}

/** A second factor is its verb, its form, its words (lib/i18n/messages) and one line here, where what it is refused for is complete. */
const factor = <E extends string>(
  line: Omit<Factor, 'messageFor' | 'verify'> & { verify: Verify<E>; rejections: Record<E, Refusal | null> },
): Factor => ({
  ...line,
  messageFor: (error_type) => new Map(Object.entries<Refusal | null>(line.rejections)).get(error_type),
})

const code = { name: 'code', isNumeric: true } as const

export const secondFactors: Record<SecondFactor, Factor> = {
  totp: factor({
    field: code,
    form: codeForm,
    verify: verifyAuthenticatorApp,
    rejections: knownAppRejections,
  }),
  sms_otp: factor({
    field: code,
    form: codeForm,
    verify: verifyTextMessage,
    rejections: textMessageRejections,
  }),
  recovery_code: factor({
    field: { name: 'recovery_code', isNumeric: false },
    form: recoveryCodeForm,
    verify: verifyRecoveryCode,
    rejections: recoveryCodeRejections,
  }),
}

/** The factor that a page or a form asks for, when the member can use it; otherwise the one to ask for first. */
export function pickFactor(asked: unknown, usable: UsableFactors): SecondFactor {
  return usable.find((factor) => factor === asked) ?? usable[0]
}
