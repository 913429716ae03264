import type { Account } from '@/lib/auth/outcome'
import { hasApp } from '@/lib/auth/second-factors'

export function WhoAndWhere({ account: { member, organization } }: { account: Account }) {
  const rows = [
    ['Name', member.name || 'Not given'],
    ['Email', member.email_address],
    ['Organization', `${organization.organization_name} (${organization.organization_slug})`],
    ['Roles', member.roles.map((role) => toWords(role.role_id)).join(', ') || 'None'],
    ['Second factors', secondFactors(member).join(', ') || 'None'],
  ] as const
  return (
    <dl className="grid gap-3">
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt className="text-quiet text-sm">{term}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function secondFactors(member: Account['member']): string[] {
  const { mfa_phone_number } = member
  return [
    mfa_phone_number && `Text message to a number ending in ${mfa_phone_number.slice(-2)}`,
    hasApp(member) ? 'Authenticator app' : '',
  ].filter(Boolean)
}

/** Stytch's own roles are called stytch_member and stytch_admin. */
function toWords(role_id: string): string {
  const words = role_id.replace(/^stytch_/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
