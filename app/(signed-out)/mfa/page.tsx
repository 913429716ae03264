import { Card } from '@/app/_components/card'
import { CodePage } from '@/app/_components/code-page'
import { pickFactor } from '@/lib/auth/factor-table'
import { mayEnroll, requirePending } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { codeAction } from './actions'
import { StartOver } from './start-over'

/** Reads the sealed state and nothing else: rendering or reloading this page never sends a message. */
export default async function MfaPage({ searchParams }: PageProps<'/mfa'>) {
  const pending = await requirePending()
  const factor = pickFactor((await searchParams).with, pending.factors)
  const { pages } = await readWords()
  return (
    <Card organization={pending.organization_name}>
      <CodePage path="/mfa" factor={factor} holder={pending} action={codeAction}>
        {pending.password_changed_at && <p className="text-quiet">{pages.shared.oneMoreStep}</p>}
      </CodePage>
      {(await mayEnroll(pending)) && (
        <ul className="ways">
          {pending.enrollable.includes('sms_otp') && (
            <li>
              <a href="/mfa/enroll/phone">{pages.code.otherPhone}</a>
            </li>
          )}
          {pending.enrollable.includes('totp') && (
            <li>
              <a href="/mfa/enroll">{pages.code.appInstead}</a>
            </li>
          )}
        </ul>
      )}
      <StartOver member_id={pending.member_id} />
    </Card>
  )
}
