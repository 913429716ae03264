import type { Fail } from './errors/errors.ts'
import type { Project, RedirectType } from './projects.ts'

/** What a call gets that names no URL, in a project that has no default for it. */
const missing = {
  LOGIN: 'no_default_login_redirect_url_set',
  SIGNUP: 'no_default_signup_redirect_url_set',
  INVITE: 'no_default_invite_redirect_url_set',
  DISCOVERY: 'no_default_discovery_redirect_url_set',
  RESET_PASSWORD: 'no_password_reset_redirect_url',
} as const

type Missing<Type extends RedirectType> = (typeof missing)[Type]

/** For the `errors` of an endpoint whose mails lead to URLs of these types. */
export const redirectErrors = <Type extends RedirectType>(...types: Type[]) => [
  'no_match_for_provided_magic_link_url' as const,
  ...types.map((type) => missing[type]),
]

/** A URL must be registered for its type, to the letter. "www." is not looked at. */
export function isRegistered(url: string, type: RedirectType, project: Project): boolean {
  const toComparable = (text: string) => text.replace('://www.', '://')
  return project.redirect_urls.some(
    (registered) => toComparable(registered.url) === toComparable(url) && registered.types.includes(type),
  )
}

export function refuseUnregistered(
  url: string | undefined,
  type: RedirectType,
  project: Project,
  fail: Fail<'no_match_for_provided_magic_link_url'>,
): void {
  if (url !== undefined && !isRegistered(url, type, project)) fail('no_match_for_provided_magic_link_url')
}

/** Where a mail leads: to the URL that is given, or to the project's default. */
export function toRedirectUrl<Type extends RedirectType>(
  given: string | undefined,
  type: Type,
  project: Project,
  fail: Fail<Missing<Type>>,
): string {
  const isDefault = ({ types, is_default }: Project['redirect_urls'][number]) => is_default && types.includes(type)
  const url = given ?? project.redirect_urls.find(isDefault)?.url
  return url ?? fail(missing[type])
}
