import { z } from 'zod'
import type { ErrorType } from './errors/errors.ts'
import { TOKEN_SHAPE } from './ids.ts'

/** A rule's message is the error type that Stytch answers with; anything else that is wrong is a bad_request. */
export const as = (error_type: ErrorType) => ({ error: error_type })

const MOST_CLAIM_BYTES = 4096

export const required = z.string().min(1)
export const optional = z.string().optional()

export const emailAddress = z.string().regex(z.regexes.email, as('invalid_email'))
export const mailedToken = z.string().regex(TOKEN_SHAPE, as('invalid_token'))
const sessionToken = z.string().regex(TOKEN_SHAPE, as('invalid_session_token')).optional()

export const sessionFields = { session_token: sessionToken, session_jwt: optional }
export const intermediateSessionField = { intermediate_session_token: sessionToken }

export const termsFields = {
  session_duration_minutes: z
    .int()
    .min(5, as('invalid_session_duration_minutes'))
    .max(527_040, as('invalid_session_duration_minutes'))
    .optional(),
  session_custom_claims: z
    .record(z.string(), z.unknown())
    .refine((claims) => Buffer.byteLength(JSON.stringify(claims)) <= MOST_CLAIM_BYTES, as('custom_claims_too_large'))
    .optional(),
}

export const termsErrors = ['invalid_session_duration_minutes', 'custom_claims_too_large'] as const

export const telemetryField = { telemetry_id: optional }

export const expirationMinutes = z.int().min(5, as('invalid_expiration')).max(10_080, as('invalid_expiration'))
export const setupMinutes = z.int().min(5, as('invalid_expiration')).max(1440, as('invalid_expiration'))
export const totpCode = z
  .string()
  .regex(/^(?![a-z0-9]{4}(-[a-z0-9]{4}){2}$)/, as('recovery_code_used_as_totp_code'))
  .regex(/^\d{6}$/, as('invalid_totp_code'))
export const recoveryCode = z
  .string()
  .regex(/^(?!\d{6}$)/, as('totp_code_used_as_recovery_code'))
  .regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/, as('invalid_recovery_code'))
export const codeChallenge = z
  .string()
  .regex(/^[\w-]{43}$/, as('invalid_pkce_code_challenge'))
  .optional()
export const codeVerifier = z
  .string()
  .regex(/^[\w.~-]{43,128}$/, as('invalid_pkce_code_verifier'))
  .optional()
export const smsCode = z.string().regex(/^\d{6}$/, as('invalid_code'))
export const phoneNumber = z.string().regex(z.regexes.e164, as('invalid_phone_number'))
