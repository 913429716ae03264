import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { Notice } from '@/app/_components/notice'
import { SubmitButton } from '@/app/_components/submit-button'
import { type PendingSession, readSession } from '@/lib/session'
import { startOverAction } from './actions'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Enter your verification code' }

const NEWS_SECONDS = 60

/** Reads the sealed state and nothing else: rendering or reloading this page never sends a message. */
export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const session = await readSession()
  if (session?.status !== 'mfa_required') redirect(session ? '/settings' : '/login')
  if (session.expires_at <= Date.now()) redirect('/login?notice=mfa_ended')
  const isSentAgain =
    (await searchParams).sent === 'again' && Date.now() - (session.code_sent_at ?? 0) < NEWS_SECONDS * 1000
  const intro = (
    <>
      {isSentAgain && <Notice>A new code is on its way. Only the newest code works.</Notice>}
      <div className="grid gap-1">
        <h1>Enter your verification code</h1>
        {session.password_changed_at && <p className="text-quiet">Your password is already changed. One more step.</p>}
        <p className="text-quiet">{whereTheCodeWent(session)}</p>
      </div>
    </>
  )
  return (
    <Card organization={session.organization_name}>
      {/* A new code makes void what was said about the old one: the key starts the form anew. */}
      {session.phone_number_ending ? <CodeForm key={session.code_sent_at}>{intro}</CodeForm> : intro}
      <form action={startOverAction} className="grid">
        <SubmitButton look="quiet">Start over</SubmitButton>
      </form>
    </Card>
  )
}

function whereTheCodeWent({ phone_number_ending, code_sent_at, organization_name }: PendingSession): string {
  if (!phone_number_ending)
    return `${organization_name} asks for a second step that is not set up for you yet. Ask your administrator.`
  const phone = `your phone number ending in ${phone_number_ending}`
  return code_sent_at ? `We sent a code to ${phone}.` : `Press "Send a new code" to get one at ${phone}.`
}
