import { newId } from './ids.ts'
import type { Factor } from './session-records.ts'
import { type Member, now, nowOf, type Organization, type Totp } from './state.ts'

export function passwordFactor(organization: Organization): Factor {
  return { type: 'password', delivery_method: 'knowledge', sequence_order: 'PRIMARY', ...provenAt(organization) }
}

export function magicLinkFactor(member: Member, organization: Organization): Factor {
  const email_id = member.member_email_id.replace('member-email', 'email')
  const email_factor = { email_id, email_address: member.email_address }
  return {
    type: 'magic_link',
    delivery_method: 'email',
    sequence_order: 'PRIMARY',
    ...provenAt(organization),
    email_factor,
  }
}

/** Of an address that has not chosen its organization yet. */
export function mailboxFactor(email_address: string): Factor {
  const time = nowOf(email_address)
  return {
    type: 'magic_link',
    delivery_method: 'email',
    sequence_order: 'PRIMARY',
    created_at: time,
    last_authenticated_at: time,
    email_factor: { email_id: newId('email'), email_address },
  }
}

export function smsFactor(member: Member, organization: Organization): Factor {
  const phone_number_factor = { phone_id: member.phone_id, phone_number: member.mfa_phone_number }
  return {
    type: 'otp',
    delivery_method: 'sms',
    sequence_order: 'SECONDARY',
    ...provenAt(organization),
    phone_number_factor,
  }
}

export function totpFactor(totp: Totp, organization: Organization): Factor {
  const authenticator_app_factor = { totp_id: totp.totp_registration_id }
  return {
    type: 'totp',
    delivery_method: 'authenticator_app',
    sequence_order: 'SECONDARY',
    ...provenAt(organization),
    authenticator_app_factor,
  }
}

export function recoveryCodeFactor(totp: Totp, organization: Organization): Factor {
  const recovery_code_factor = {
    totp_recovery_code_id: totp.totp_registration_id.replace('totp', 'totp-recovery-code'),
  }
  return {
    type: 'recovery_codes',
    delivery_method: 'recovery_code',
    sequence_order: 'SECONDARY',
    ...provenAt(organization),
    recovery_code_factor,
  }
}

function provenAt(organization: Organization) {
  const time = now(organization)
  return { created_at: time, last_authenticated_at: time }
}
