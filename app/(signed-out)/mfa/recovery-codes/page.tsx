import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { Title } from '@/app/_components/title'
import { requireRecoveryCodes } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { keptCodesAction } from './actions'
import { CopyButton } from './copy-button'

/** Once, after the set-up of an authenticator app and before anything else. */
export default async function RecoveryCodesPage() {
  const { member_id, recovery_codes } = await requireRecoveryCodes()
  const { recoveryCodes: words } = (await readWords()).pages
  return (
    <Card>
      <Title>{words.heading}</Title>
      <div className="grid gap-2">
        <h1>{words.heading}</h1>
        <p className="text-quiet">{words.text}</p>
      </div>
      <ul
        className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-1 rounded-control bg-page p-4 font-mono"
        translate="no"
        dir="ltr"
      >
        {recovery_codes.map((code) => (
          <li key={code} className="whitespace-nowrap text-center">
            {code}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-center gap-x-6 text-sm">
        <CopyButton text={recovery_codes.join('\n')} />
        <a href="/mfa/recovery-codes/file" download className="grid min-h-11 place-items-center">
          {words.download}
        </a>
      </p>
      <form action={keptCodesAction} className="grid">
        <input type="hidden" name="member_id" value={member_id} />
        <SubmitButton>{words.kept}</SubmitButton>
      </form>
    </Card>
  )
}
