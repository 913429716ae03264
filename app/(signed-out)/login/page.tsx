import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { env } from '@/lib/env'
import { toEndedMark } from '@/lib/guards'
import { readPrefill } from '@/lib/prefill'
import { toLocalPath } from '@/lib/return-to'
import { readSession } from '@/lib/session'
import { LoginForm } from './login-form'

const ENDED = 'You were logged out: here, after a long time away, or because the password was changed. Log in again.'

/** Why somebody was sent here. Each is true for everybody who is not signed in, since anybody can write an address. */
const notices = new Map([
  ['session_ended', ENDED],
  ['mfa_ended', 'A log-in that is under way ends after ten minutes, or when it is finished elsewhere. Log in again.'],
  [
    'circle',
    'Your organization asked for the same step again after it was done. Log in once more, or ask your administrator. A password that you have just set is in place.',
  ],
  ['logged_out', 'You are logged out.'],
  [
    'logged_out_here',
    "You are logged out on this device. We couldn't tell the sign-in service, where the session ends by itself.",
  ],
])

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const session = await readSession()
  const isSignedIn = session?.status === 'authenticated'
  const hasEnded = isSignedIn && query.ended === toEndedMark(session)
  if (isSignedIn && !hasEnded) redirect('/settings')
  const notice = hasEnded ? ENDED : notices.get(String(query.notice))
  return (
    <Card>
      <LoginForm
        prefill={await readPrefill(query)}
        notice={notice}
        returnTo={toLocalPath(query.return_to)}
        minutes={env().RESET_LINK_EXPIRATION_MINUTES}
      />
    </Card>
  )
}
