import type { B2BPasswordsEmailResetResponse, MfaRequired } from 'stytch'
import { choiceOf } from './choices/choices.ts'
import { isPrimaryMet, mayUse } from './credentials.ts'
import { signSessionJwt } from './jwt.ts'
import type { Presented } from './presented.ts'
import type { Factor, IntermediateSession, Session } from './session-records.ts'
import {
  addFactors,
  applyTerms,
  createIntermediateSession,
  createSession,
  INTERMEDIATE_SESSION_MINUTES,
  type SessionTerms,
} from './session-store.ts'
import { sendSmsCode } from './sms-codes.ts'
import { type Member, now, type Organization, type Subject } from './state.ts'
import {
  type Answer,
  toTimestamp,
  toWireDevice,
  toWireMember,
  toWireOrganization,
  toWireSession,
  type Wire,
} from './wire.ts'

/**
 * What a first factor leads to. A session of the member takes the factor in and needs no second one; otherwise the
 * organization or the member may ask for one, and the answer is an intermediate session instead of a session.
 */
export function finishPrimary(
  subject: Subject,
  factors: Factor[],
  { session, intermediate }: Presented,
  terms: SessionTerms,
): PrimaryAnswer {
  const { organization, member } = subject
  if (session) {
    session.factors = addFactors(session.factors, factors)
    applyTerms(session, organization, terms)
    return toSessionAnswer(session, subject, terms)
  }

  const allFactors = addFactors(intermediate?.factors ?? [], factors)
  const wait = () =>
    intermediate
      ? growIntermediate(intermediate, member, organization, allFactors)
      : createIntermediateSession(member, organization, allFactors)
  if (!isPrimaryMet(allFactors, member, organization)) {
    const primary_required = { allowed_auth_methods: organization.allowed_auth_methods }
    return toPendingAnswer(wait(), member, organization, { mfa_required: null, primary_required })
  }
  if (organization.mfa_policy === 'REQUIRED_FOR_ALL' || member.mfa_enrolled) {
    const mfa_required = toMfaRequired(member, organization, true)
    return toPendingAnswer(wait(), member, organization, { mfa_required, primary_required: null })
  }

  if (intermediate) intermediate.consumed = true
  return toSessionAnswer(createSession(member, organization, allFactors, terms), subject, terms)
}

function growIntermediate(
  intermediate: IntermediateSession,
  { organization_id, member_id }: Member,
  organization: Organization,
  factors: Factor[],
) {
  Object.assign(intermediate, { organization_id, member_id, factors })
  if (choiceOf('intermediate_session_lifetime', organization) === 'renewed') {
    intermediate.expires_at = now(organization) + INTERMEDIATE_SESSION_MINUTES * 60_000
  }
  return intermediate
}

/** What all answers to a first factor share. */
type PrimaryAnswer = Omit<Answer<B2BPasswordsEmailResetResponse>, 'member_email_id'>

function toSessionAnswer(session: Session, subject: Subject, { telemetry_id }: SessionTerms): PrimaryAnswer {
  const { organization, member } = subject
  return {
    ...toOwners(member, organization),
    member_authenticated: true,
    session_token: session.session_token,
    session_jwt: signSessionJwt(session, subject),
    member_session: toWireSession(session, member, organization),
    intermediate_session_token: '',
    intermediate_session_token_expires_at: null,
    mfa_required: null,
    primary_required: null,
    member_device: toWireDevice(telemetry_id),
  }
}

function toPendingAnswer(
  pending: IntermediateSession,
  member: Member,
  organization: Organization,
  wants: Pick<PrimaryAnswer, 'mfa_required' | 'primary_required'>,
): PrimaryAnswer {
  return {
    ...toOwners(member, organization),
    member_authenticated: false,
    session_token: '',
    session_jwt: '',
    member_session: null,
    intermediate_session_token: pending.intermediate_session_token,
    intermediate_session_token_expires_at: toTimestamp(pending.expires_at),
    ...wants,
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

/** `maySend`: a first factor has Stytch text a code where that is the member's way; listing organizations does not. */
export function toMfaRequired(member: Member, organization: Organization, maySend: boolean): Wire<MfaRequired> {
  const hasPhone = member.mfa_phone_number !== '' && mayUse('sms_otp', member, organization)
  const hasApp = member.totp?.is_active === true && mayUse('totp', member, organization)
  const isTextFirst = hasPhone && !(hasApp && member.default_mfa_method === 'totp')
  const isSent = maySend && isTextFirst && choiceOf('sms_on_primary', organization) === 'sent'
  if (isSent) sendSmsCode(member, organization)

  const shown = choiceOf('member_options_phone', organization)
  const isHidden = hasPhone ? shown === 'null' : !hasApp || choiceOf('member_options_totp', organization) === 'null'
  const phone = shown === 'masked' ? toMasked(member.mfa_phone_number) : member.mfa_phone_number
  const totp_registration_id = (hasApp && member.totp?.totp_registration_id) || ''
  return {
    member_options: isHidden ? null : { mfa_phone_number: hasPhone ? phone : '', totp_registration_id },
    secondary_auth_initiated: isSent ? 'sms_otp' : null,
  }
}

/** "+15555550100" becomes "XXXXXXX0100". */
function toMasked(phone_number: string): string {
  return phone_number.slice(1).replace(/.(?=.{4})/g, 'X')
}
