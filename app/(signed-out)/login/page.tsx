import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { readPrefill } from '@/app/_components/prefill'
import { toLocalPath } from '@/lib/return-to'
import { readSession } from '@/lib/session'
import { LoginForm } from './login-form'

export const metadata: Metadata = { title: 'Log in' }

/** Why somebody was sent here. */
const notices: Record<string, string> = {
  session_ended:
    'You were logged out, because you were away for long or because the password was changed. Log in again.',
  mfa_ended: 'That log-in took too long or was finished elsewhere. Log in again.',
  password_changed: 'Your password was changed. Your organization asks you to log in another way first.',
  logged_out: 'You are logged out.',
  logged_out_here:
    "You are logged out on this device. We couldn't tell the sign-in service; other devices stay logged in.",
}

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const notice = notices[String(query.notice)]
  const session = await readSession()
  // With a notice the session is known to be over, although GET could not clear its cookie.
  if (session?.status === 'authenticated' && !notice) redirect('/settings')
  return (
    <Card>
      <LoginForm prefill={await readPrefill(query)} notice={notice} returnTo={toLocalPath(query.return_to)} />
    </Card>
  )
}
