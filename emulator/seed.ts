import { createMember, createOrganization } from './directory.ts'
import { seedSandbox } from './sandbox.ts'
import { settings } from './settings.ts'

export const DEMO_PASSWORD = 'correct horse battery staple'

/**
 * Organizations to try by hand: one where a second factor is optional, one where everybody needs it and has it, one where
 * it is still to be set up. Ada belongs to two of them.
 */
export function seed(): void {
  seedSandbox()
  const acme = createOrganization({
    organization_name: 'Acme',
    organization_slug: 'acme',
    // Which port a free one is, is not known yet.
    ...(settings.port && { organization_logo_url: `http://localhost:${settings.port}/inbox/logo.svg` }),
  })
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
  createMember(globex, {
    email_address: 'alan@example.com',
    name: 'Alan Turing',
    password: DEMO_PASSWORD,
    mfa_enrolled: true,
    has_totp: true,
  })

  const initech = createOrganization({
    organization_name: 'Initech',
    organization_slug: 'initech',
    mfa_policy: 'REQUIRED_FOR_ALL',
  })
  createMember(initech, { email_address: 'peter@example.com', name: 'Peter Gibbons', password: DEMO_PASSWORD })
  createMember(initech, { email_address: 'ada@example.com', name: 'Ada Lovelace', password: DEMO_PASSWORD })
}
