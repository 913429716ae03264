import 'server-only'
import { z } from 'zod'
import { env, ORGANIZATION } from '../env'
import { toCode } from './code'
import { toPhoneNumber } from './phone-number'

// What people type. Only shapes are checked here: whether it exists, fits or is strong enough is Stytch's to say.

/** A slug, an id or an external id. In single-organization mode the form has no such field and the setting decides. */
const organization = z.preprocess(
  (typed) => env().STYTCH_ORGANIZATION ?? typed,
  z
    .string({ error: 'Enter your organization' })
    .trim()
    .min(1, { error: 'Enter your organization' })
    .max(128, { error: 'Enter the short name of your organization, at most 128 characters' })
    .regex(ORGANIZATION, { error: 'Enter your organization as one word, like acme' }),
)

const email_address = z
  .string({ error: 'Enter your email' })
  .trim()
  .min(1, { error: 'Enter your email' })
  .max(254, { error: 'Enter an email that is at most 254 characters long' })
  .regex(z.regexes.html5Email, { error: 'Enter an email like name@example.com' })
  // In which domains are all the same; what stands before the @ is the mail server's to say.
  .transform((typed) => typed.replace(/@.*$/, (domain) => domain.toLowerCase()))

/** Forgiving about how a number is written; comes out as E.164. */
const phone_number = z
  .string({ error: 'Enter your phone number' })
  .trim()
  .min(1, { error: 'Enter your phone number' })
  .max(40, { error: 'Enter a phone number like +1 555 555 0100' })
  .transform((typed, context) => {
    const number = toPhoneNumber(typed, env().PHONE_COUNTRIES)
    if (number.status === 'usable') return number.mfa_phone_number
    context.addIssue(
      number.status === 'foreign'
        ? 'Messages cannot be sent to that country. Use a number of another one'
        : 'Enter a phone number like +1 555 555 0100',
    )
    return z.NEVER
  })

// Byte for byte: no trimming, no longest length, no rule of our own.
const passwordOf = (error: string) => z.string({ error }).min(1, { error })

const code = z
  .string({ error: 'Enter the code' })
  .max(500, { error: 'Enter the 6 digits of the code' })
  .transform((typed, context) => {
    const digits = toCode(typed)
    if (digits) return digits
    context.addIssue('Enter the 6 digits of the code')
    return z.NEVER
  })

// However it was written down: capitals, spaces, no hyphens. Another shape than Stytch's usual one goes on as it is.
const recovery_code = z
  .string({ error: 'Enter a recovery code' })
  .trim()
  .min(1, { error: 'Enter a recovery code' })
  .max(64, { error: 'Enter a recovery code, like abcd-1234-efgh' })
  .transform((typed) => {
    const letters = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
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
  password: passwordOf('Enter your password'),
  telemetry_id,
})
export const emailForm = z.object({ email_address })
export const organizationForm = z.object({
  organization_id: z.string().regex(ORGANIZATION, { error: 'Choose one of the organizations' }),
  telemetry_id,
})
export const newPasswordForm = z.object({ password: passwordOf('Enter a new password'), telemetry_id })
export const knownMemberForm = z.object({ password: passwordOf('Enter your password'), telemetry_id })
export const currentPasswordForm = z.object({ password: passwordOf('Enter your current password'), telemetry_id })
export const continueForm = z.object({ telemetry_id })
export const codeForm = z.object({ code, telemetry_id })
export const recoveryCodeForm = z
  .object({ recovery_code, telemetry_id })
  .transform(({ recovery_code, telemetry_id }) => ({ code: recovery_code, telemetry_id }))
export const phoneForm = z.object({ phone_number })
