import { testRefusals } from './refusals.ts'
import { crossOrganization, stytch } from './stytch.ts'
import { newOrganization, newTeam } from './teams.ts'

// What every call that sends a mail refuses. The addresses and the template are the emulator's own.

type Call = (more: object) => Promise<unknown>

const toMember = async () => {
  const { organization_id, email_address } = await newTeam()
  return { organization_id, email_address }
}

const toStranger = async () => {
  const { organization_id } = (await newOrganization()).organization
  return { organization_id, email_address: `${crypto.randomUUID()}@example.com` }
}

const calls: Record<string, { call: Call; template: string }> = {
  'passwords/email/reset/start': {
    call: async (more) => stytch.passwords.email.resetStart({ ...(await toMember()), ...more }),
    template: 'reset_password_template_id',
  },
  'passwords/discovery/email/reset/start': {
    call: async (more) => crossOrganization().passwords.discovery.email.resetStart({ ...(await toMember()), ...more }),
    template: 'reset_password_template_id',
  },
  'magic_links/email/login_or_signup': {
    call: async (more) => stytch.magicLinks.email.loginOrSignup({ ...(await toMember()), ...more }),
    template: 'login_template_id',
  },
  'magic_links/email/invite': {
    call: async (more) => stytch.magicLinks.email.invite({ ...(await toStranger()), ...more }),
    template: 'invite_template_id',
  },
  'magic_links/email/discovery/send': {
    call: async (more) => stytch.magicLinks.email.discovery.send({ ...(await toMember()), ...more }),
    template: 'login_template_id',
  },
}

for (const [path, { call, template }] of Object.entries(calls))
  testRefusals(`POST /v1/b2b/${path}`, {
    inactive_email: () => call({ email_address: 'ada@bounced.example' }),
    invalid_email_domain: () => call({ email_address: 'ada@rejected.example' }),
    email_template_not_found: () => call({ [template]: 'our-template-is-missing' }),
    invalid_locale: () => call({ locale: 'tlh' }),
  })
