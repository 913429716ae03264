import { codeOf, unusedRecoveryCodes } from '../authenticator-apps.ts'
import { isLive } from '../session-store.ts'
import { members, ownersOf, sessions } from '../state.ts'
import { ControlProblem } from './problem.ts'

/** What the authenticator app of a member shows now. Also of one that is still being set up. */
export function describeTotp(member_id: string) {
  const member = members.get(member_id)
  if (!member?.totp) throw new ControlProblem(`The member ${member_id} has no authenticator app.`)
  const [organization] = ownersOf(member)
  const { totp } = member
  return { secret: totp.secret, code: codeOf(totp, organization), recovery_codes: unusedRecoveryCodes(totp) }
}

/** The living sessions, without what would open them. */
export function listSessions(organization_id: string | null) {
  return [...sessions.values()]
    .filter((session) => isLive(session) && (organization_id === null || session.organization_id === organization_id))
    .map(({ member_id, factors, custom_claims, telemetry_id }) => {
      return { member_id, factors: factors.map(({ type }) => type), custom_claims, telemetry_id }
    })
}
