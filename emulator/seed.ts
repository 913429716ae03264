import { createMember, createOrganization } from './directory.ts'

export const DEMO_PASSWORD = 'correct horse battery staple'

/** Two organizations to try by hand: one where a second factor is optional, one where everybody needs it. */
export function seed(): void {
  const acme = createOrganization({ organization_name: 'Acme', organization_slug: 'acme' })
  createMember(acme, { email_address: 'ada@example.com', name: 'Ada Lovelace', password: DEMO_PASSWORD })

  const globex = createOrganization({
    organization_name: 'Globex',
    organization_slug: 'globex',
    mfa_policy: 'REQUIRED_FOR_ALL',
  })
  createMember(globex, {
    email_address: 'grace@example.com',
    name: 'Grace Hopper',
    password: DEMO_PASSWORD,
    mfa_enrolled: true,
    mfa_phone_number: '+15555550100',
    mfa_phone_number_verified: true,
  })
}
