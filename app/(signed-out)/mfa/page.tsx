import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { CodePage } from '@/app/_components/code-page'
import { SubmitButton } from '@/app/_components/submit-button'
import { pickFactor } from '@/lib/auth/factor-table'
import { requirePending } from '@/lib/guards'
import { codeAction, startOverAction } from './actions'

export const metadata: Metadata = { title: 'Enter your verification code' }

/** Reads the sealed state and nothing else: rendering or reloading this page never sends a message. */
export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const pending = await requirePending()
  const factor = pickFactor((await searchParams).with, pending.factors)
  return (
    <Card organization={pending.organization_name}>
      <CodePage path="/mfa" factor={factor} holder={pending} action={codeAction}>
        {pending.password_changed_at && <p className="text-quiet">Your password is already changed. One more step.</p>}
      </CodePage>
      {pending.is_new_phone && (
        <p className="text-center text-sm">
          <a href="/mfa/enroll/phone">Use another phone number</a>
        </p>
      )}
      <form action={startOverAction} className="grid">
        <SubmitButton look="quiet">Start over</SubmitButton>
      </form>
    </Card>
  )
}
