import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { readLink, toFingerprint } from '@/lib/link'
import { ResetPasswordForm } from './reset-password-form'

export const metadata: Metadata = { title: 'Choose a new password' }

export default async function ResetPasswordPage() {
  const link = await readLink('password_reset')
  return (
    <Card organization={link?.organization_slug || undefined}>
      {link ? <ResetPasswordForm link={toFingerprint(link)} /> : <DeadLink />}
    </Card>
  )
}
