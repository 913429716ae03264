import { Card } from '@/app/_components/card'
import { Notice } from '@/app/_components/notice'
import { isFresh, newestFactorTime } from '@/lib/auth/change-password'
import { hasPassword } from '@/lib/auth/member-ways'
import { requireMember } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { logoOf } from '@/lib/logo'
import { LogOutForm } from './log-out-form'
import { PasswordForms } from './password-forms'
import { WhoAndWhere } from './who-and-where'

const NEWS_MINUTES = 5

export default async function SettingsPage() {
  const account = await requireMember('/settings')
  const {
    password_changed_at = 0,
    must_confirm = false,
    spent_recovery_code: spent,
    confirmed_at = 0,
  } = account.session
  const { pages, say } = await readWords()
  const { settings: page } = pages
  const hasSpent = spent !== undefined && Date.now() - spent.at < NEWS_MINUTES * 60_000
  return (
    <Card organization={account.organization.organization_name} logo={logoOf(account.organization)}>
      {hasSpent && (
        <Notice>
          <p className="text-balance font-bold">{say('pages.settings.codesLeft', { count: spent.left })}</p>
          <p>{page.codesLeftText}</p>
        </Notice>
      )}
      <PasswordForms
        version={`${password_changed_at} ${newestFactorTime(account)} ${must_confirm}`}
        owner={{ member_id: account.session.member_id, email_address: account.member.email_address }}
        hasPassword={hasPassword(account)}
        mustConfirm={must_confirm || !isFresh(account)}
        wasRefused={must_confirm}
        justConfirmed={!hasSpent && Date.now() - confirmed_at < 60_000}
        justChanged={Date.now() - password_changed_at < NEWS_MINUTES * 60_000}
      >
        <h1>{page.heading}</h1>
      </PasswordForms>
      <hr className="border-hair" />
      <WhoAndWhere account={account} />
      <hr className="border-hair" />
      <LogOutForm />
    </Card>
  )
}
