import { Card } from '@/app/_components/card'
import { CodePage } from '@/app/_components/code-page'
import { pickFactor, secondFactors } from '@/lib/auth/factor-table'
import { hasPassword, mayUseLinks } from '@/lib/auth/member-ways'
import { hasAny, phoneNumberOf, usableFactors } from '@/lib/auth/second-factors'
import { env } from '@/lib/env'
import { requireMember } from '@/lib/guards'
import { confirmByCodeAction } from './actions'
import { ConfirmByLinkForm } from './confirm-by-link-form'

/** The ways to prove once more who sits there, beside the password. Each joins the session that there is. */
export default async function ConfirmPage({ searchParams }: PageProps<'/settings/confirm'>) {
  const account = await requireMember('/settings/confirm')
  const { session, member, organization } = account
  const factors = usableFactors(account)
  const asked = (await searchParams).with
  return (
    <Card organization={organization.organization_name}>
      {asked && hasAny(factors) ? (
        <CodePage
          path="/settings/confirm"
          factor={pickFactor(asked, factors)}
          holder={{
            member_id: session.member_id,
            factors,
            phone_number_ending: phoneNumberOf(account).slice(-2) || null,
            code_sent_at: session.code_sent_at ?? null,
            is_new_code: session.is_new_code,
          }}
          action={confirmByCodeAction}
        />
      ) : (
        <ConfirmByLinkForm
          owner={{ member_id: session.member_id, email_address: member.email_address }}
          minutes={env().RESET_LINK_EXPIRATION_MINUTES}
          isPossible={mayUseLinks(account)}
        >
          <div className="grid gap-1">
            <h1>Confirm it's you</h1>
            <p className="text-quiet">Choose a way, then choose the new password. Or log out and log in again.</p>
          </div>
          <ul className="grid gap-2">
            {hasPassword(account) && (
              <li>
                <a href="/settings">Use your current password</a>
              </li>
            )}
            {factors.map((factor) => (
              <li key={factor}>
                <a href={`/settings/confirm?with=${factor}`}>{secondFactors[factor].way}</a>
              </li>
            ))}
          </ul>
        </ConfirmByLinkForm>
      )}
      <p className="text-center text-sm">
        <a href="/settings">Back to the account settings</a>
      </p>
    </Card>
  )
}
