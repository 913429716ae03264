import 'server-only'
import { z } from 'zod'
import { codesOf } from '../limits'
import { settle } from '../stytch/errors'
import { fullAnswer } from './answers'
import { type Holder, toHolder } from './join'
import { toOutcomeOf } from './outcome'
import { aboutTheHolder, aboutTheOther, aboutTheTry } from './second-step'
import { sessionTerms } from './session-terms'

/** As long as the log-in that it is for. */
const SETUP_MINUTES = 10

const newTotp = z.object({
  secret: z.string().regex(/^[A-Z2-7]{16,128}=*$/i),
  recovery_codes: z.array(z.string().min(1).max(64)).max(32),
})

/**
 * Begins to set up an authenticator app: its secret (base32; SHA-1, 6 digits, 30 seconds) and the recovery codes, which
 * Stytch shows this once. `verifyAuthenticatorApp` completes it within ten minutes.
 * Rejects a member who has one already or sets one up elsewhere, one who has another factor that this log-in has not
 * proven, and a session that is over.
 * https://stytch.com/docs/api-reference/b2b/api/mfa/totp/create
 */
export async function startAuthenticatorApp(holder: Holder) {
  return settle({
    endpoint: 'totps.create',
    answer: newTotp,
    rejections: [
      ...aboutTheHolder,
      ...aboutTheOther,
      ...aboutTheTry,
      'action_available_only_for_active_members',
      'active_totp_exists',
      'pending_totp_exists',
    ],
    run: (stytch) => stytch.totps.create({ ...toHolder(holder), expiration_minutes: SETUP_MINUTES }),
  })
}

/**
 * Completes a log-in, or adds to a session, with the six digits that an authenticator app shows now. The first one
 * completes its set-up.
 * Rejects codes that are wrong, used or malformed, a set-up that has expired, a locked member, a session that is over.
 * https://stytch.com/docs/b2b/api/authenticate-totp
 */
export async function verifyAuthenticatorApp(holder: Holder, code: string, telemetry_id?: string) {
  const settled = await settle({
    endpoint: 'totps.authenticate',
    answer: fullAnswer,
    rejections: [
      ...aboutTheHolder,
      ...aboutTheTry,
      'expired_totp',
      'invalid_totp_code',
      'recovery_code_used_as_totp_code',
      'totp_code_already_authenticated',
      'totp_not_found',
      'unable_to_authenticate_totp',
    ],
    spends: { ...toHolder(holder), code },
    limits: codesOf(holder.member_id),
    run: (stytch) => stytch.totps.authenticate({ ...toHolder(holder), code, ...sessionTerms({ telemetry_id }) }),
  })
  return toOutcomeOf(settled)
}
