import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { CodeForm } from '@/app/_components/code-form'
import { secondFactors } from '@/lib/auth/factor-table'
import { toFingerprint } from '@/lib/fingerprint'
import { requireEnrolling } from '@/lib/guards'
import { confirmAppAction } from '../actions'
import { QrCode } from './qr-code'

export default async function TotpPage() {
  const { member_id, organization_name, email_address, enrollable, new_totp } = await requireEnrolling()
  if (!new_totp) redirect('/mfa/enroll')
  const address = toAddress(organization_name, email_address, new_totp.secret)
  return (
    <Card organization={organization_name}>
      <CodeForm
        action={confirmAppAction}
        member_id={member_id}
        factor="totp"
        title="Set up your authenticator app"
        field={secondFactors.totp.field}
        resendIn={undefined}
        isNewCode={false}
        version={toFingerprint(new_totp.secret)}
      >
        <div className="grid gap-1">
          <h1>Set up your authenticator app</h1>
          <p className="text-quiet">Scan this with the app, then enter the code that it shows.</p>
        </div>
        <QrCode text={address} />
        <div className="grid gap-1">
          <p className="text-quiet text-sm">
            Can't scan? <a href={address}>Open it in an app on this device</a>, or type this key into your app:
          </p>
          <p className="wrap-anywhere font-mono" translate="no">
            {new_totp.secret.match(/.{1,4}/g)?.join(' ')}
          </p>
        </div>
      </CodeForm>
      <p className="text-center text-sm">
        <a href={enrollable.includes('sms_otp') ? '/mfa/enroll/phone' : '/mfa/enroll'}>
          {enrollable.includes('sms_otp') ? 'Use text messages instead' : 'Back'}
        </a>
      </p>
    </Card>
  )
}

/** What authenticator apps read. SHA-1, six digits and thirty seconds are what they take for granted, and Stytch's. */
function toAddress(organization: string, email_address: string, secret: string): string {
  const label = `${encodeURIComponent(organization)}:${encodeURIComponent(email_address)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(organization)}`
}
