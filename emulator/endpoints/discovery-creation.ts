import type { B2BDiscoveryOrganizationsCreateResponse } from 'stytch'
import { z } from 'zod'
import { createMember, createOrganization } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import { intermediateSessionField, telemetryField, termsErrors, termsFields } from '../fields.ts'
import { organizationFields } from '../organization-fields.ts'
import { finishPrimary } from '../primary.ts'
import type { Answer } from '../wire.ts'
import { requireTransferable } from './discovery.ts'
import { toDomain } from './login-mail.ts'
import { checkSettings, settingErrors, withInvites } from './organizations.ts'

const COMMON_PROVIDERS = ['gmail.com', 'outlook.com', 'hotmail.com', 'icloud.com', 'yahoo.com']

/** Whoever has proven a mailbox can found an organization, and is its administrator. */
export const createDiscoveredOrganization = endpoint({
  path: '/v1/b2b/discovery/organizations/create',
  input: z.object({
    intermediate_session_token: intermediateSessionField.intermediate_session_token.unwrap(),
    ...termsFields,
    ...telemetryField,
    ...organizationFields,
  }),
  errors: ['invalid_session_token', ...termsErrors, 'intermediate_session_not_found', ...settingErrors],
  answer: (input, { project, fail }): Answer<B2BDiscoveryOrganizationsCreateResponse> => {
    const { intermediate_session_token, session_duration_minutes, session_custom_claims, telemetry_id, ...settings } =
      input
    const intermediate = requireTransferable(intermediate_session_token, fail)
    const { email_address } = intermediate
    checkSettings(settings, null, fail)

    const organization = createOrganization({ organization_name: toName(email_address), ...withInvites(settings) })
    const given = { email_address, email_address_verified: true, roles: ['stytch_admin'] }
    const member = createMember(organization, given)
    const presented = { session: null, intermediate }
    const { organization_id, ...answer } = finishPrimary({ project, organization, member }, [], presented, input)
    return answer
  },
})

/** After the domain of the address, or after its owner where the domain belongs to everybody. */
function toName(email_address: string): string {
  const domain = toDomain(email_address)
  const isShared = COMMON_PROVIDERS.includes(domain) || domain.endsWith('.edu')
  return isShared ? (email_address.split('@')[0] ?? domain) : (domain.split('.').at(-2) ?? domain)
}
