import { settings } from './settings.ts'

export type RedirectType = 'LOGIN' | 'SIGNUP' | 'INVITE' | 'RESET_PASSWORD' | 'DISCOVERY'

/** What a real project sets in its dashboard. All projects here share their organizations and members. */
export type Project = {
  project_id: string
  secret: string
  /** What sets it apart, for whoever starts the emulator. */
  title: string
  has_cross_org_passwords: boolean
  password_policy: 'zxcvbn' | 'luds'
  luds_min_password_length: number
  luds_min_password_complexity: number
  check_breach_on_creation: boolean
  check_breach_on_authentication: boolean
  lock_after_failures: number
  lock_minutes: number
  redirect_urls: { url: string; types: readonly RedirectType[]; is_default: boolean }[]
}

const ALL_TYPES = ['LOGIN', 'SIGNUP', 'INVITE', 'RESET_PASSWORD', 'DISCOVERY'] as const

/** As Stytch makes a new test project. */
const usual: Project = {
  project_id: settings.project_id,
  secret: settings.secret,
  title: 'As new: zxcvbn, locked for an hour after ten failures',
  has_cross_org_passwords: false,
  password_policy: 'zxcvbn',
  luds_min_password_length: 8,
  luds_min_password_complexity: 3,
  check_breach_on_creation: true,
  check_breach_on_authentication: true,
  lock_after_failures: 10,
  lock_minutes: 60,
  redirect_urls: settings.redirect_urls.map((url, index) => ({ url, types: ALL_TYPES, is_default: index === 0 })),
}

const crossOrganization: Project = {
  ...usual,
  ...settings.cross_organization,
  title: 'With passwords that span organizations',
  has_cross_org_passwords: true,
}

/** Everything otherwise: each of its settings is one that an application could have forgotten to think of. */
const luds: Project = {
  ...usual,
  ...settings.luds,
  title: 'With LUDS, no breach checks, a lock after five failures, no default redirect URL and none for invitations',
  password_policy: 'luds',
  luds_min_password_length: 10,
  check_breach_on_creation: false,
  check_breach_on_authentication: false,
  lock_after_failures: 5,
  lock_minutes: 15,
  redirect_urls: usual.redirect_urls.map(({ url }) => ({
    url,
    types: ALL_TYPES.filter((type) => type !== 'INVITE'),
    is_default: false,
  })),
}

export const projects = [usual, crossOrganization, luds]

/** The project that the credentials of a request name. */
export function findProject(authorization: string | null): Project | undefined {
  return projects.find(({ project_id, secret }) => authorization === `Basic ${btoa(`${project_id}:${secret}`)}`)
}
