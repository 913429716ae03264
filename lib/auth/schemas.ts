import 'server-only'
import { z } from 'zod'
import { env, ORGANIZATION } from '../env'

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

// Byte for byte: no trimming, no longest length, no rule of our own.
const passwordOf = (error: string) => z.string({ error }).min(1, { error })

const code = z
  .string({ error: 'Enter the code' })
  .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'Enter the 6 digits of the code' }))

export const forgotPasswordForm = z.object({ organization, email_address })
export const loginForm = z.object({ organization, email_address, password: passwordOf('Enter your password') })
export const newPasswordForm = z.object({ password: passwordOf('Enter a new password') })
export const currentPasswordForm = z.object({ password: passwordOf('Enter your current password') })
export const codeForm = z.object({ code })
