import type { B2BPasswordsEmailResetResponse, MfaRequired } from 'stytch'
import { choiceOf } from './choices.ts'
import { mayUseSms } from './credentials.ts'
import { signSessionJwt } from './jwt.ts'
import type { Presented } from './presented.ts'
import {
  addFactors,
  applyTerms,
  createIntermediateSession,
  createSession,
  INTERMEDIATE_SESSION_MINUTES,
  type SessionTerms,
} from './session-store.ts'
import { sendSmsCode } from './sms-codes.ts'
import { type Factor, type IntermediateSession, type Member, now, type Organization, type Session } from './state.ts'
import { type Answer, toTimestamp, toWireMember, toWireOrganization, toWireSession, type Wire } from './wire.ts'

/**
 * What a first factor leads to. A session of the member takes the factor in and needs no second one; otherwise the
 * organization or the member may ask for one, and the answer is an intermediate session instead of a session.
 */
export function finishPrimary(
  member: Member,
  organization: Organization,
  factors: Factor[],
  { session, intermediate }: Presented,
  terms: SessionTerms,
): PrimaryAnswer {
  if (session) {
    session.factors = addFactors(session.factors, factors)
    applyTerms(session, organization, terms)
    return toSessionAnswer(session, member, organization)
  }

  const allFactors = addFactors(intermediate?.factors ?? [], factors)
  if (organization.mfa_policy === 'REQUIRED_FOR_ALL' || member.mfa_enrolled) {
    const pending = intermediate
      ? growIntermediate(intermediate, organization, allFactors)
      : createIntermediateSession(member, organization, allFactors)
    return toPendingAnswer(pending, member, organization)
  }

  if (intermediate) intermediate.consumed = true
  return toSessionAnswer(createSession(member, organization, allFactors, terms), member, organization)
}

function growIntermediate(intermediate: IntermediateSession, organization: Organization, factors: Factor[]) {
  intermediate.factors = factors
  if (choiceOf('intermediate_session_lifetime', organization) === 'renewed') {
    intermediate.expires_at = now(organization) + INTERMEDIATE_SESSION_MINUTES * 60_000
  }
  return intermediate
}

/** What all answers to a first factor share. */
type PrimaryAnswer = Omit<Answer<B2BPasswordsEmailResetResponse>, 'member_email_id'>

function toSessionAnswer(session: Session, member: Member, organization: Organization): PrimaryAnswer {
  return {
    ...toOwners(member, organization),
    member_authenticated: true,
    session_token: session.session_token,
    session_jwt: signSessionJwt(session, member, organization),
    member_session: toWireSession(session, member, organization),
    intermediate_session_token: '',
    intermediate_session_token_expires_at: null,
    mfa_required: null,
    primary_required: null,
    member_device: null,
  }
}

function toPendingAnswer(pending: IntermediateSession, member: Member, organization: Organization): PrimaryAnswer {
  return {
    ...toOwners(member, organization),
    member_authenticated: false,
    session_token: '',
    session_jwt: '',
    member_session: null,
    intermediate_session_token: pending.intermediate_session_token,
    intermediate_session_token_expires_at: toTimestamp(pending.expires_at),
    mfa_required: toMfaRequired(member, organization),
    primary_required: null,
    member_device: null,
  }
}

function toOwners(member: Member, organization: Organization) {
  return {
    member_id: member.member_id,
    organization_id: organization.organization_id,
    member: toWireMember(member, organization),
    organization: toWireOrganization(organization),
  }
}

function toMfaRequired(member: Member, organization: Organization): Wire<MfaRequired> {
  if (!member.mfa_phone_number || !mayUseSms(member, organization)) {
    return { member_options: null, secondary_auth_initiated: null }
  }
  const isSent = choiceOf('sms_on_primary', organization) === 'sent'
  if (isSent) sendSmsCode(member, organization)

  const shown = choiceOf('member_options_phone', organization)
  const phone = shown === 'masked' ? toMasked(member.mfa_phone_number) : member.mfa_phone_number
  return {
    member_options: shown === 'null' ? null : { mfa_phone_number: phone, totp_registration_id: '' },
    secondary_auth_initiated: isSent ? 'sms_otp' : null,
  }
}

/** "+15555550100" becomes "XXXXXXX0100". */
function toMasked(phone_number: string): string {
  return phone_number.slice(1).replace(/.(?=.{4})/g, 'X')
}
