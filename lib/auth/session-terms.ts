import 'server-only'
import { env } from '../env'
import { customClaims } from './custom-claims'

/**
 * What every call that can create or renew a session takes along: how long it lives, the team's claims, and the
 * fingerprint of the device that a page has obtained. The calls for a second factor need it again, since Stytch ignores
 * it while that one is pending.
 */
export function sessionTerms({ telemetry_id }: { telemetry_id?: string | undefined } = {}) {
  return {
    session_duration_minutes: env().SESSION_DURATION_MINUTES,
    session_custom_claims: Object.keys(customClaims).length > 0 ? customClaims : undefined,
    telemetry_id,
  }
}
