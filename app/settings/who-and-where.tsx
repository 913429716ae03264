import type { ReactNode } from 'react'
import type { Account } from '@/lib/auth/outcome'
import { hasApp } from '@/lib/auth/second-factors'
import type { Words } from '@/lib/i18n/words'
import { readWords } from '@/lib/language'

export async function WhoAndWhere({ account: { member, organization } }: { account: Account }) {
  const words = await readWords()
  const { settings: page } = words.pages
  const factors = secondFactors(member, words)
  const rows: [string, ...ReactNode[]][] = [
    [page.name, member.name ? <bdi key="name">{member.name}</bdi> : page.noName],
    [page.email, <bdi key="email">{member.email_address}</bdi>],
    [
      page.organization,
      <bdi key="organization">{`${organization.organization_name} (${organization.organization_slug})`}</bdi>,
    ],
    [
      page.roles,
      ...(member.roles.length > 0 ? member.roles.map((role) => roleName(role.role_id, words)) : [page.none]),
    ],
    [page.factors, ...(factors.length > 0 ? factors : [page.noFactors])],
  ]
  return (
    <dl className="grid gap-3">
      {rows.map(([term, ...texts]) => (
        <div key={term}>
          <dt className="text-quiet text-sm">{term}</dt>
          {texts.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
            <dd key={index} className="wrap-anywhere">
              {text}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function secondFactors(member: Account['member'], { pages, say }: Words): string[] {
  const { mfa_phone_number } = member
  return [
    mfa_phone_number && say('pages.settings.text', { digits: mfa_phone_number.slice(-2) }),
    hasApp(member) ? pages.settings.app : '',
  ].filter(Boolean)
}

/** Stytch's own roles have words of ours; those of a project are shown by their names. */
function roleName(role_id: string, { pages }: Words): string {
  if (role_id === 'stytch_member' || role_id === 'stytch_admin') return pages.settings[role_id]
  const name = role_id.replaceAll('_', ' ')
  // In its own direction, whichever the page has.
  return `\u2068${name.charAt(0).toUpperCase()}${name.slice(1)}\u2069`
}
