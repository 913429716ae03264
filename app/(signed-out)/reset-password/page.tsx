import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { OtherBrowser } from '@/app/_components/other-browser'
import { env } from '@/lib/env'
import { toFingerprint } from '@/lib/fingerprint'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { ResetPasswordForm } from './reset-password-form'

export const metadata: Metadata = { title: 'Choose a new password' }

export default async function ResetPasswordPage() {
  const opened = await readLink()
  const link = opened?.kind === 'password_reset' || opened?.kind === 'discovery_reset' ? opened : undefined
  return (
    <Card organization={link?.organization_slug || undefined}>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser organization={link.organization_slug} />
      ) : (
        <ResetPasswordForm
          link={link && toFingerprint(link.token)}
          deadLink={<DeadLink minutes={env().RESET_LINK_EXPIRATION_MINUTES} />}
        />
      )}
    </Card>
  )
}
