import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { toEndedMark } from '@/lib/guards'
import type { Messages } from '@/lib/i18n/messages/messages'
import { readWords } from '@/lib/language'
import { readPrefill } from '@/lib/prefill'
import { toLocalPath } from '@/lib/return-to'
import { readSession } from '@/lib/session'
import { LoginForm } from './login-form'

/** Why somebody was sent here. Each is true for everybody who is not signed in, since anybody can write an address. */
const notices = new Map<unknown, keyof Messages['pages']['login']>([
  ['session_ended', 'ended'],
  ['mfa_ended', 'tookTooLong'],
  ['circle', 'circle'],
  ['logged_out', 'loggedOut'],
  ['logged_out_here', 'loggedOutHere'],
])

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const session = await readSession()
  const isSignedIn = session?.status === 'authenticated'
  const hasEnded = isSignedIn && query.ended === toEndedMark(session)
  if (isSignedIn && !hasEnded) redirect('/settings')
  const notice = hasEnded ? 'ended' : notices.get(query.notice)
  const { login } = (await readWords()).pages
  return (
    <Card>
      <LoginForm
        prefill={await readPrefill(query)}
        notice={notice && { text: login[notice], look: notice === 'loggedOut' ? 'good' : 'neutral' }}
        returnTo={toLocalPath(query.return_to)}
      />
    </Card>
  )
}
