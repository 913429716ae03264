import { expect } from 'vitest'
import { newAppTeam, otherThan } from './apps.ts'
import { newestCode } from './mails.ts'
import type { Observation } from './observation.ts'
import { errorTypeOf } from './refusals.ts'
import { onlyInEmulator, stytch } from './stytch.ts'
import { logIn, named, newPhoneNumber, newPhoneTeam, type Team } from './teams.ts'

const verify = (team: Team, intermediate_session_token: string, code: string) =>
  errorTypeOf(stytch.otps.sms.authenticate({ ...named(team), code, intermediate_session_token }))

/** About second factors. */
export const factorObservations: Record<string, Observation> = {
  member_options_phone: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const shown = (await logIn(team)).mfa_required?.member_options?.mfa_phone_number
      return shown?.replaceAll('X', '') === team.member.mfa_phone_number.slice(-4) ? 'masked' : shown && 'full'
    },
    sees: { masked: 'masked', full: 'full', null: undefined },
  },
  member_options_totp: {
    newOne: newAppTeam,
    observe: async (team) => {
      const { member, mfa_required } = await logIn(team)
      return mfa_required?.member_options?.totp_registration_id === member.totp_registration_id
    },
    sees: { shown: true, null: false },
  },
  pending_totp_shown: {
    observe: async (team) => {
      const { member, totp_registration_id } = await stytch.totps.create(named(team))
      return member.totp_registration_id === totp_registration_id
    },
    sees: { no: false, yes: true },
  },
  empty_default_mfa_method: {
    observe: async (team) => (await stytch.organizations.members.get(named(team))).member.default_mfa_method,
    sees: { empty: '', sms_otp: 'sms_otp' },
  },
  second_totp_set_up: {
    observe: async (team) => {
      await stytch.totps.create(named(team))
      return errorTypeOf(stytch.totps.create(named(team)))
    },
    sees: { replaced: 'answered', refused: 'pending_totp_exists' },
  },
  existing_factor_missing: {
    newOne: newAppTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const mfa_phone_number = newPhoneNumber()
      return errorTypeOf(stytch.otps.sms.send({ ...named(team), mfa_phone_number, intermediate_session_token }))
    },
    sees: {
      insufficient_factors: 'insufficient_factors',
      session_enforced_factor_matching_session_required: 'session_enforced_factor_matching_session_required',
    },
  },
  code_attempts: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const code = await newestCode(team)
      for (let count = 0; count < 5; count += 1) await verify(team, intermediate_session_token, otherThan(code))
      return verify(team, intermediate_session_token, code)
    },
    sees: { unlimited: 'answered', five: 'unable_to_auth_otp_code' },
  },
  sms_send_limit: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const send = () => errorTypeOf(stytch.otps.sms.send(named(team)))
      // Three, so that two of them come in the same minute.
      return [await send(), await send(), await send()].includes('too_many_requests')
    },
    sees: { unlimited: false, once_a_minute: true },
  },
  failed_send_links_number: {
    observe: async (team) => {
      onlyInEmulator('a real carrier decides about this')
      await errorTypeOf(stytch.otps.sms.send({ ...named(team), mfa_phone_number: '+15555550001' }))
      return (await stytch.organizations.members.get(named(team))).member.mfa_phone_number
    },
    sees: { no: '', yes: '+15555550001' },
  },
  sms_on_primary: {
    newOne: newPhoneTeam,
    observe: async (team) => [(await logIn(team)).mfa_required?.secondary_auth_initiated, await newestCode(team)],
    sees: { sent: ['sms_otp', expect.stringMatching(/^\d{6}$/)], deferred: [null, ''] },
  },
  wrong_code_ends_intermediate_session: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const code = await newestCode(team)
      await verify(team, intermediate_session_token, otherThan(code))
      return verify(team, intermediate_session_token, code)
    },
    sees: { no: 'answered', yes: 'intermediate_session_not_found' },
  },
  superseded_code: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const older = await newestCode(team)
      await logIn(team)
      return verify(team, intermediate_session_token, older)
    },
    sees: { otp_code_not_found: 'otp_code_not_found', unable_to_auth_otp_code: 'unable_to_auth_otp_code' },
  },
}
