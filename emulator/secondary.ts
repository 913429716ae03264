import type { B2BOTPSmsAuthenticateResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from './choices/choices.ts'
import { countFailure, forgetFailures, type MfaMethod, mayUse, refuseLocked } from './credentials.ts'
import type { Fail } from './errors/errors.ts'
import {
  intermediateSessionField,
  required,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from './fields.ts'
import { signSessionJwt } from './jwt.ts'
import { requireMember, requireOrganization } from './lookups.ts'
import { type HeldFail, type HeldSession, heldErrors, readHeldSession } from './presented.ts'
import type { Project } from './projects.ts'
import type { Factor, Session } from './session-records.ts'
import { addFactors, applyTerms, createSession, revokeSessions, type SessionTerms } from './session-store.ts'
import type { Member, Organization, Subject } from './state.ts'
import { type Answer, toWireDevice, toWireOwners, toWireSession } from './wire.ts'

/** Whose factor it is, and the session that it is for. */
export const holderFields = {
  organization_id: required,
  member_id: required,
  ...sessionFields,
  ...intermediateSessionField,
}

export const secondaryFields = { ...holderFields, ...termsFields, ...telemetryField }

export const enrollmentFields = {
  set_mfa_enrollment: z.enum(['enroll', 'unenroll']).optional(),
  set_default_mfa: z.boolean().optional(),
}

export const holderErrors = ['organization_not_found', 'member_not_found', ...heldErrors] as const

export const secondaryErrors = [
  ...termsErrors,
  'no_session_arguments',
  ...holderErrors,
  'user_lock_limit_reached',
] as const

type Given = z.output<z.ZodObject<typeof secondaryFields>>
type Holder = Subject & { held: HeldSession }
type HolderFail = Fail<'organization_not_found' | 'member_not_found'> & HeldFail

/** Whom a call is about. A session is not needed for every call, but must be the member's. */
export function readHolder(given: z.output<z.ZodObject<typeof holderFields>>, project: Project, fail: HolderFail) {
  const organization = requireOrganization(given.organization_id, fail)
  const member = requireMember(organization, given.member_id, fail)
  return { project, organization, member, held: readHeldSession(given, member, organization, fail) }
}

export function requireHolder(
  given: Given,
  project: Project,
  fail: HolderFail & Fail<'no_session_arguments' | 'user_lock_limit_reached'>,
): Holder {
  const { held, ...subject } = readHolder(given, project, fail)
  if (!held) return fail('no_session_arguments')
  refuseLocked(subject.member, subject.organization, fail)
  return { ...subject, held }
}

/** A wrong code counts, and may end the intermediate session. */
export function countWrongCode({ held, ...subject }: Holder): void {
  countFailure(subject)
  const isFatal = choiceOf('wrong_code_ends_intermediate_session', subject.organization) === 'yes'
  if (isFatal && 'consumed' in held) held.consumed = true
}

export function refuseForbidden(
  method: MfaMethod,
  member: Member,
  organization: Organization,
  fail: Fail<'operation_restricted_by_organization_mfa_methods'>,
): void {
  if (!mayUse(method, member, organization)) fail('operation_restricted_by_organization_mfa_methods')
}

export const furtherFactorErrors = [
  'insufficient_factors',
  'session_enforced_factor_matching_session_required',
] as const

/** Whoever adds a factor must have proven the one that there is, or a password alone could get around it. */
export function refuseWithoutExisting(
  member: Member,
  organization: Organization,
  held: HeldSession | undefined,
  fail: Fail<(typeof furtherFactorErrors)[number]>,
): void {
  const hasFactor = member.totp?.is_active || member.mfa_phone_number_verified
  const isProven = held?.factors.some(({ sequence_order }) => sequence_order === 'SECONDARY')
  if (hasFactor && !isProven) fail(choiceOf('existing_factor_missing', organization))
}

type Enrollment = { set_mfa_enrollment?: 'enroll' | 'unenroll' | undefined; set_default_mfa?: boolean | undefined }

export function enroll(method: MfaMethod, member: Member, organization: Organization, given: Enrollment): void {
  if (given.set_default_mfa || !member.default_mfa_method) member.default_mfa_method = method
  if (organization.mfa_policy === 'REQUIRED_FOR_ALL') member.mfa_enrolled = true
  else if (given.set_mfa_enrollment) member.mfa_enrolled = given.set_mfa_enrollment === 'enroll'
}

/** Adds the factor to the session, or makes one out of the intermediate session, and answers it. */
export function finishSecondary(
  holder: Holder,
  factor: Factor,
  given: SessionTerms,
): Answer<B2BOTPSmsAuthenticateResponse> {
  const { organization, member, held } = holder
  forgetFailures(member)
  const session = toSession(held, member, organization, addFactors(held.factors, [factor]), given)
  return {
    ...toWireOwners(member, organization),
    session_token: session.session_token,
    session_jwt: signSessionJwt(session, holder),
    member_session: toWireSession(session, member, organization),
    member_device: toWireDevice(given.telemetry_id),
  }
}

function toSession(
  held: HeldSession,
  member: Member,
  organization: Organization,
  factors: Factor[],
  terms: SessionTerms,
): Session {
  if ('consumed' in held) {
    held.consumed = true
    if (held.ends_sessions) revokeSessions(member)
    return createSession(member, organization, factors, terms)
  }
  held.factors = factors
  applyTerms(held, organization, terms)
  return held
}
