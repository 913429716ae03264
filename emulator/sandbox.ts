import { createMember, createOrganization } from './directory.ts'
import { discoveryLinks, type MailLink, mailLinks } from './state.ts'

// The values that Stytch documents for tests against its test environment. The token that it documents as unknown
// is just that.

/** Nothing is ever sent there. */
export const SANDBOX_ADDRESS = 'sandbox@stytch.com'
const ORGANIZATION_ID = 'organization-test-007d9d4a-deac-4a87-ba0a-e6e8afba4d4b'
const LASTING_TOKEN = 'DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94='
const SPENT_TOKEN = '3pzjQpgksDlGKWEwUq2Up--hCHC_0oamfLHyfspKDFU='

export function seedSandbox(): void {
  const organization = createOrganization({ organization_id: ORGANIZATION_ID, organization_name: 'Stytch Sandbox' })
  const member = createMember(organization, { email_address: SANDBOX_ADDRESS })
  const { organization_id } = organization
  const { member_id, email_address } = member
  const lasting = { token: LASTING_TOKEN, spent: false, is_lasting: true }
  const spent = { token: SPENT_TOKEN, spent: true, is_lasting: false }
  for (const state of [lasting, spent]) {
    const link: Omit<MailLink, 'kind'> = {
      ...state,
      mail_id: 'sandbox',
      organization_id,
      member_id,
      expires_at: Number.POSITIVE_INFINITY,
      code_challenge: null,
    }
    mailLinks.add({ ...link, kind: 'magic_link' })
    discoveryLinks.set(link.token, { ...link, kind: 'login', email_address })
  }
}
