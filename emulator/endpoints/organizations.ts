import type {
  B2BOrganizationsCreateResponse,
  B2BOrganizationsDeleteResponse,
  B2BOrganizationsGetResponse,
  B2BOrganizationsUpdateResponse,
} from 'stytch'
import { z } from 'zod'
import { changeOrganization, createOrganization, deleteOrganization } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { required } from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { metadataErrors, refuseLargeMetadata } from '../metadata.ts'
import { organizationFields } from '../organization-fields.ts'
import { findOrganization, type Organization, type OrganizationSettings } from '../state.ts'
import { type Answer, toWireOrganization } from '../wire.ts'

export const settingErrors = [
  'organization_slug_already_used',
  'allowed_auth_methods_required_for_restricted',
  'organization_external_id_already_used',
  'allowed_mfa_methods_required_for_restricted',
  ...metadataErrors,
] as const

type Given = Partial<Pick<Organization, 'organization_slug' | 'auth_methods' | 'mfa_methods' | 'trusted_metadata'>> & {
  organization_external_id?: string | null | undefined
  allowed_auth_methods?: string[] | undefined
  allowed_mfa_methods?: string[] | undefined
}

export function checkSettings(
  given: Given,
  existing: Organization | null,
  fail: Fail<(typeof settingErrors)[number]>,
): void {
  const isTaken = (name: string | null | undefined) => ![undefined, existing].includes(findOrganization(name ?? ''))
  if (isTaken(given.organization_slug)) fail('organization_slug_already_used')
  if (isTaken(given.organization_external_id)) fail('organization_external_id_already_used')
  refuseLargeMetadata(existing?.trusted_metadata ?? {}, given.trusted_metadata, fail)
  const { auth_methods, allowed_auth_methods, mfa_methods, allowed_mfa_methods } = { ...existing, ...given }
  if (auth_methods === 'RESTRICTED' && !allowed_auth_methods?.length)
    fail('allowed_auth_methods_required_for_restricted')
  if (mfa_methods === 'RESTRICTED' && !allowed_mfa_methods?.length) fail('allowed_mfa_methods_required_for_restricted')
}

/** Given any setting of who may come in, invitations are off unless they are given as well. */
export function withInvites<Input extends Partial<OrganizationSettings>>(input: Input) {
  const isStrict = input.auth_methods !== undefined || input.email_jit_provisioning !== undefined
  return { ...input, email_invites: input.email_invites ?? (isStrict ? 'NOT_ALLOWED' : 'ALL_ALLOWED') }
}

export const createAnOrganization = endpoint({
  path: '/v1/b2b/organizations',
  input: z.object({ ...organizationFields, organization_name: required }),
  errors: settingErrors,
  answer: (input, { fail }): Answer<B2BOrganizationsCreateResponse> => {
    checkSettings(input, null, fail)
    return { organization: toWireOrganization(createOrganization(withInvites(input))) }
  },
})

export const getOrganization = endpoint({
  method: 'GET',
  path: '/v1/b2b/organizations/:organization_id',
  input: z.object({ organization_id: required }),
  errors: ['organization_not_found'],
  answer: ({ organization_id }, { fail }): Answer<B2BOrganizationsGetResponse> => {
    return { organization: toWireOrganization(requireOrganization(organization_id, fail)) }
  },
})

/** Existing sessions stay valid, whatever the new settings are. */
export const updateOrganization = endpoint({
  method: 'PUT',
  path: '/v1/b2b/organizations/:organization_id',
  input: z.object({ ...organizationFields, organization_id: required }),
  errors: ['organization_not_found', ...settingErrors],
  answer: ({ organization_id, ...changes }, { fail }): Answer<B2BOrganizationsUpdateResponse> => {
    const organization = requireOrganization(organization_id, fail)
    checkSettings(changes, organization, fail)
    changeOrganization(organization, changes)
    return { organization: toWireOrganization(organization) }
  },
})

export const deleteAnOrganization = endpoint({
  method: 'DELETE',
  path: '/v1/b2b/organizations/:organization_id',
  input: z.object({ organization_id: required }),
  errors: ['organization_not_found'],
  answer: (input, { fail }): Answer<B2BOrganizationsDeleteResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    deleteOrganization(organization)
    return { organization_id: organization.organization_id }
  },
})
