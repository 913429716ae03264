import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { isFresh } from '@/lib/auth/change-password'
import { requireMember } from '@/lib/session'
import { logOutAction } from './actions'
import { ChangePasswordForm } from './change-password-form'
import { ConfirmMemberForm } from './confirm-member-form'
import { WhoAndWhere } from './who-and-where'

export const metadata: Metadata = { title: 'Account settings' }

const NEWS_MINUTES = 5

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const account = await requireMember('/settings')
  const { password_changed_at = 0 } = account.session
  const wasRefused = (await searchParams).confirm === 'first'
  const email = account.member.email_address
  return (
    <Card organization={account.organization.organization_name}>
      <h1>Account settings</h1>
      <WhoAndWhere account={account} />
      <hr className="border-hair" />
      {isFresh(account) && !wasRefused ? (
        <ChangePasswordForm
          // The form starts anew after each change.
          key={password_changed_at}
          email={email}
          justChanged={Date.now() - password_changed_at < NEWS_MINUTES * 60_000}
        />
      ) : (
        <ConfirmMemberForm email={email} wasRefused={wasRefused} />
      )}
      <hr className="border-hair" />
      <form action={logOutAction} className="grid">
        <SubmitButton look="quiet">Log out</SubmitButton>
      </form>
    </Card>
  )
}
