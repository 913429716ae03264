import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { requirePending } from '@/lib/guards'
import type { PendingSession } from '@/lib/session'
import { startOverAction } from './actions'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Enter your verification code' }

/** Reads the sealed state and nothing else: rendering or reloading this page never sends a message. */
export default async function MfaPage() {
  const pending = await requirePending()
  const intro = (
    <div className="grid gap-1">
      <h1>Enter your verification code</h1>
      {pending.password_changed_at && <p className="text-quiet">Your password is already changed. One more step.</p>}
      <p className="text-quiet">{whereTheCodeWent(pending)}</p>
    </div>
  )
  return (
    <Card organization={pending.organization_name}>
      {pending.phone_number_ending ? (
        // A new code makes void what was said about the old one: the key starts the form anew.
        <CodeForm key={pending.code_sent_at} isNewCode={isNews(pending)}>
          {intro}
        </CodeForm>
      ) : (
        intro
      )}
      <form action={startOverAction} className="grid">
        <SubmitButton look="quiet">Start over</SubmitButton>
      </form>
    </Card>
  )
}

const NEWS_SECONDS = 60

function isNews({ is_new_code, code_sent_at }: PendingSession): boolean {
  return is_new_code === true && Date.now() - (code_sent_at ?? 0) < NEWS_SECONDS * 1000
}

function whereTheCodeWent({ phone_number_ending, code_sent_at, organization_name }: PendingSession): string {
  if (!phone_number_ending)
    return `${organization_name} asks for a second step that is not possible here yet. Ask your administrator.`
  const phone = `your phone number ending in ${phone_number_ending}`
  return code_sent_at ? `We sent a code to ${phone}.` : `Press "Send a new code" to get one at ${phone}.`
}
