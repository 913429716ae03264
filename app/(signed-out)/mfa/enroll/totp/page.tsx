import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { toCodeField } from '@/app/_components/code-field'
import { CodeForm } from '@/app/_components/code-form'
import { toFingerprint } from '@/lib/fingerprint'
import { requireEnrolling } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { StartOver } from '../../start-over'
import { confirmAppAction } from '../actions'
import { QrCode } from './qr-code'

export default async function TotpPage() {
  const { member_id, organization_name, email_address, enrollable, new_totp } = await requireEnrolling()
  if (!new_totp) redirect('/mfa/enroll')
  const words = await readWords()
  const { app } = words.pages
  const address = toAddress(organization_name, email_address, new_totp.secret)
  return (
    <Card organization={organization_name}>
      <CodeForm
        action={confirmAppAction}
        member_id={member_id}
        factor="totp"
        title={app.heading}
        field={toCodeField('totp', words)}
        resend={undefined}
        isNewCode={false}
        version={toFingerprint(new_totp.secret)}
        preparation={
          <>
            <QrCode text={address} name={app.picture} />
            <div className="grid gap-1">
              <p className="text-quiet text-sm">
                {words.say.rich('pages.app.cannotScan', { link: (text) => <a href={address}>{text}</a> })}
              </p>
              <p className="text-balance text-center font-mono" translate="no" dir="ltr">
                {new_totp.secret.match(/.{1,4}/g)?.join(' ')}
              </p>
            </div>
          </>
        }
      >
        <div className="grid gap-2">
          <h1>{app.heading}</h1>
          <p className="text-quiet">{app.text}</p>
        </div>
      </CodeForm>
      <p className="ways">
        <a href={enrollable.includes('sms_otp') ? '/mfa/enroll/phone' : '/mfa/enroll'}>
          {enrollable.includes('sms_otp') ? app.textsInstead : app.back}
        </a>
      </p>
      <StartOver member_id={member_id} />
    </Card>
  )
}

/** What authenticator apps read. SHA-1, six digits and thirty seconds are what they take for granted, and Stytch's. */
function toAddress(organization: string, email_address: string, secret: string): string {
  const label = `${encodeURIComponent(organization)}:${encodeURIComponent(email_address)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(organization)}`
}
