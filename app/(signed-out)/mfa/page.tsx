import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { Notice } from '@/app/_components/notice'
import { type PendingSession, readSession } from '@/lib/session'
import { SendCodeForm, StartOverForm, VerifyForm } from './mfa-forms'

export const metadata: Metadata = { title: 'Enter your verification code' }

/** Reads the sealed state and nothing else: rendering or reloading this page never sends a message. */
export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const session = await readSession()
  if (session?.status !== 'mfa_required') redirect(session ? '/settings' : '/login')
  if (session.expires_at <= Date.now()) redirect('/login?notice=mfa_ended')
  const { sent } = await searchParams
  return (
    <Card organization={session.organization_name}>
      {sent === 'again' && <Notice>A new code is on its way. Only the newest code works.</Notice>}
      <div className="grid gap-1">
        <h1>Enter your verification code</h1>
        {session.password_changed_at && <p className="text-quiet">Your password is already changed. One more step.</p>}
        <p className="text-quiet">{whereTheCodeWent(session)}</p>
      </div>
      {/* A new code makes what was said about the old one void: the key starts the forms anew. */}
      {session.phone_number_ending && <Forms key={session.code_sent_at} />}
      <StartOverForm />
    </Card>
  )
}

function Forms() {
  return (
    <>
      <VerifyForm />
      <SendCodeForm />
    </>
  )
}

function whereTheCodeWent({ phone_number_ending, code_sent_at, organization_name }: PendingSession): string {
  if (!phone_number_ending)
    return `${organization_name} asks for a second step that is not set up for you yet. Ask your administrator.`
  const phone = `your phone number ending in ${phone_number_ending}`
  return code_sent_at ? `We sent a code to ${phone}.` : `Press "Send a new code" to get one at ${phone}.`
}
