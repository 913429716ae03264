import { z } from 'zod'
import { as, emailAddress } from './fields.ts'

// What the calls that send a mail have in common.

/** Addresses, like templates, that exist to be refused, so that nobody needs a fault for them. */
export const recipient = emailAddress
  .regex(/^(?!.*@bounced\.example$)/i, as('inactive_email'))
  .regex(/^(?!.*@rejected\.example$)/i, as('invalid_email_domain'))

export const templateId = z
  .string()
  .regex(/^(?!.*-missing$)/, as('email_template_not_found'))
  .optional()

/** Those that one of Stytch's lists has: its API reference and its SDK differ. */
const LOCALES = 'en es pt-br fr it de-DE zh-Hans ca-ES ja ru nl pl tr fa vi cs'.split(' ')

export const locale = z
  .string()
  .refine((tag) => LOCALES.includes(tag), as('invalid_locale'))
  .optional()

export const mailErrors = [
  'invalid_email',
  'inactive_email',
  'invalid_email_domain',
  'email_template_not_found',
  'invalid_locale',
] as const
