import type { ChoiceName } from './choices.ts'
import type { Observation } from './observation.ts'
import {
  advance,
  chooseOrganization,
  errorTypeOf,
  logIn,
  newestCode,
  newPhoneTeam,
  newTeam,
  stytch,
  type Team,
} from './testing.ts'

const verify = ({ organization_id, member }: Team, intermediate_session_token: string, code: string) =>
  errorTypeOf(
    stytch.otps.sms.authenticate({ organization_id, member_id: member.member_id, code, intermediate_session_token }),
  )

const named = ({ organization_id, member }: Team) => ({ organization_id, member_id: member.member_id })

/** The observations about second factors and the sessions that wait for them. */
export const factorObservations = {
  member_options_totp: {
    team: () => newTeam({ mfa_policy: 'REQUIRED_FOR_ALL' }, { has_totp: true }),
    observe: async (team) => {
      const { mfa_required } = await logIn(team)
      return mfa_required?.member_options?.totp_registration_id === team.member.totp?.totp_registration_id
    },
    sees: { shown: true, null: false },
  },
  second_totp_set_up: {
    observe: async (team) => {
      await stytch.totps.create(named(team))
      return errorTypeOf(stytch.totps.create(named(team)))
    },
    sees: { replaced: 'answered', refused: 'pending_totp_exists' },
  },
  failed_send_links_number: {
    observe: async (team) => {
      await errorTypeOf(stytch.otps.sms.send({ ...named(team), mfa_phone_number: '+15555550001' }))
      return team.member.mfa_phone_number
    },
    sees: { no: '', yes: '+15555550001' },
  },
  exchanged_intermediate_session: {
    team: newPhoneTeam,
    observe: async (team) => {
      const other = newPhoneTeam({}, { email_address: team.email_address })
      other.organization.choices = team.organization.choices
      const { intermediate_session_token } = await chooseOrganization(team)
      const { organization_id } = other
      return errorTypeOf(
        stytch.discovery.intermediateSessions.exchange({ intermediate_session_token, organization_id }),
      )
    },
    sees: { free: 'answered', bound: 'invalid_intermediate_session_token_for_organization' },
  },
  member_options_phone: {
    team: () => newPhoneTeam({}, { mfa_phone_number: '+15555550142' }),
    observe: async (team) => (await logIn(team)).mfa_required?.member_options,
    sees: {
      masked: { mfa_phone_number: 'XXXXXXX0142', totp_registration_id: '' },
      full: { mfa_phone_number: '+15555550142', totp_registration_id: '' },
      null: null,
    },
  },
  sms_on_primary: {
    team: newPhoneTeam,
    observe: async (team) => [(await logIn(team)).mfa_required?.secondary_auth_initiated, newestCode(team) !== ''],
    sees: { sent: ['sms_otp', true], deferred: [null, false] },
  },
  intermediate_session_lifetime: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      advance(team, 9)
      await logIn(team, { intermediate_session_token })
      advance(team, 1.5)
      return verify(team, intermediate_session_token, newestCode(team))
    },
    sees: { fixed: 'intermediate_session_not_found', renewed: 'answered' },
  },
  wrong_code_ends_intermediate_session: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const code = newestCode(team)
      await verify(team, intermediate_session_token, code === '000000' ? '000001' : '000000')
      return verify(team, intermediate_session_token, code)
    },
    sees: { no: 'answered', yes: 'intermediate_session_not_found' },
  },
  superseded_code: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const older = newestCode(team)
      await logIn(team)
      return verify(team, intermediate_session_token, older)
    },
    sees: { otp_code_not_found: 'otp_code_not_found', unable_to_auth_otp_code: 'unable_to_auth_otp_code' },
  },
} satisfies { [Name in ChoiceName]?: Observation<Name> }
