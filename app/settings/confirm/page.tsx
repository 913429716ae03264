import { ButtonLink } from '@/app/_components/button-link'
import { Card } from '@/app/_components/card'
import { CodePage } from '@/app/_components/code-page'
import { pickFactor } from '@/lib/auth/factor-table'
import { hasPassword, mayUseLinks } from '@/lib/auth/member-ways'
import { hasAny, phoneNumberOf, usableFactors } from '@/lib/auth/second-factors'
import { requireMember } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { logoOf } from '@/lib/logo'
import { LogOutForm } from '../log-out-form'
import { confirmByCodeAction } from './actions'
import { ConfirmByLinkForm } from './confirm-by-link-form'

/** The ways to prove once more who sits there, beside the password. Each joins the session that there is. */
export default async function ConfirmPage({ searchParams }: PageProps<'/settings/confirm'>) {
  const account = await requireMember('/settings/confirm')
  const { session, member, organization } = account
  const factors = usableFactors(account)
  const { confirm: words, factors: names } = (await readWords()).pages
  const hasWays = hasPassword(account) || hasAny(factors) || mayUseLinks(account)
  const asked = (await searchParams).with
  return (
    <Card organization={organization.organization_name} logo={logoOf(organization)}>
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
          isPossible={mayUseLinks(account)}
        >
          <div className="grid gap-2">
            <h1>{words.heading}</h1>
            <p className="text-quiet">{hasWays ? words.text : words.textOfNone}</p>
          </div>
          <ul className="grid gap-3">
            {hasPassword(account) && (
              <li>
                <ButtonLink href="/settings" look="plain">
                  {words.password}
                </ButtonLink>
              </li>
            )}
            {factors.map((factor) => (
              <li key={factor}>
                <ButtonLink href={`/settings/confirm?with=${factor}`} look="plain">
                  {names[factor]}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </ConfirmByLinkForm>
      )}
      <p className="ways">
        <a href="/settings">{words.back}</a>
      </p>
      <LogOutForm />
    </Card>
  )
}
