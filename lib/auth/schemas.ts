import 'server-only'
import { z } from 'zod'
import { env, ORGANIZATION } from '../env'
import type { Messages } from '../i18n/messages/messages'
import { toCode } from './code'
import { toPhoneNumber } from './phone-number'

// What people type. Only shapes are checked here: whether it exists, fits or is strong enough is Stytch's to say.

type Problem = keyof Messages['problems']

/** A problem by its name in lib/i18n/messages: whoever shows it knows the language. */
const says = (problem: Problem) => ({ error: problem })

/** A slug, an id or an external id. In single-organization mode the form has no such field and the setting decides. */
const organization = z.preprocess(
  (typed) => env().STYTCH_ORGANIZATION ?? typed,
  z
    .string(says('noOrganization'))
    .trim()
    .min(1, says('noOrganization'))
    .max(128, says('longOrganization'))
    .regex(ORGANIZATION, says('badOrganization')),
)

const email_address = z
  .string(says('noEmail'))
  .trim()
  .min(1, says('noEmail'))
  .max(254, says('longEmail'))
  .regex(z.regexes.html5Email, says('badEmail'))
  // In which domains are all the same; what stands before the @ is the mail server's to say.
  .transform((typed) => typed.replace(/@.*$/, (domain) => domain.toLowerCase()))

/** Forgiving about how a number is written; comes out as E.164. */
const phone_number = z
  .string(says('noPhone'))
  .trim()
  .min(1, says('noPhone'))
  .max(40, says('badPhone'))
  .transform((typed, context) => {
    const number = toPhoneNumber(typed, env().PHONE_COUNTRIES)
    if (number.status === 'usable') return number.mfa_phone_number
    context.addIssue(says(number.status === 'foreign' ? 'foreignPhone' : 'badPhone').error)
    return z.NEVER
  })

// Byte for byte: no trimming, no longest length, no rule of our own.
const passwordOf = (problem: Problem) => z.string(says(problem)).min(1, says(problem))

const code = z
  .string(says('noCode'))
  .max(500, says('badCode'))
  .transform((typed, context) => {
    const digits = toCode(typed)
    if (digits) return digits
    context.addIssue(says('badCode').error)
    return z.NEVER
  })

// However it was written down: capitals, spaces, no hyphens. Another shape than Stytch's usual one goes on as it is.
const recovery_code = z
  .string(says('noRecoveryCode'))
  .trim()
  .min(1, says('noRecoveryCode'))
  .max(64, says('badRecoveryCode'))
  .transform((typed) => {
    const letters = typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Pd}]/gu, '')
    return letters.length === 12 ? letters.replace(/(.{4})(?=.)/g, '$1-') : typed
  })

/** What a page of the team has obtained about the device; anything else than an id is left out. */
const telemetry_id = z
  .string()
  .regex(/^[\w-]{1,128}$/)
  .optional()
  .catch(undefined)

export const forgotPasswordForm = z.object({ organization, email_address })
export const loginForm = z.object({
  organization,
  email_address,
  password: passwordOf('noPassword'),
  telemetry_id,
})
export const emailForm = z.object({ email_address })
export const organizationForm = z.object({
  organization_id: z.string(says('noChoice')).regex(ORGANIZATION, says('noChoice')),
  telemetry_id,
})
export const newPasswordForm = z.object({ password: passwordOf('noNewPassword'), telemetry_id })
export const knownMemberForm = z.object({ password: passwordOf('noPassword'), telemetry_id })
export const currentPasswordForm = z.object({ password: passwordOf('noCurrentPassword'), telemetry_id })
export const continueForm = z.object({ telemetry_id })
export const codeForm = z.object({ code, telemetry_id })
export const recoveryCodeForm = z
  .object({ recovery_code, telemetry_id })
  .transform(({ recovery_code, telemetry_id }) => ({ code: recovery_code, telemetry_id }))
export const phoneForm = z.object({ phone_number })
