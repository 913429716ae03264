import { type Factor, type Member, now, type Organization } from './state.ts'

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

function provenAt(organization: Organization) {
  const time = now(organization)
  return { created_at: time, last_authenticated_at: time }
}
