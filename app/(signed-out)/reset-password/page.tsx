import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { OtherBrowser } from '@/app/_components/other-browser'
import { resetLinkOfAnotherBrowser } from '@/lib/auth/messages/password'
import { env } from '@/lib/env'
import { toFingerprint } from '@/lib/fingerprint'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { readPrefill } from '@/lib/prefill'
import { sendResetLinkAction } from '../forgot-password/actions'
import { ResetPasswordForm } from './reset-password-form'

export default async function ResetPasswordPage() {
  const opened = await readLink()
  const link = opened?.kind === 'password_reset' || opened?.kind === 'discovery_reset' ? opened : undefined
  const { STYTCH_CROSS_ORGANIZATION_PASSWORDS: isAnywhere } = env()
  const known = await readPrefill({})
  // Somebody may have asked for a link at one organization, and open one of another.
  const isTheirs = known.organization === undefined || isAnywhere || known.organization === link?.organization_slug
  return (
    <Card organization={link?.organization_slug || undefined}>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser ways={resetLinkOfAnotherBrowser.ways} organization={link.organization_slug} />
      ) : (
        <ResetPasswordForm
          link={link && toFingerprint(link.token)}
          email_address={isTheirs ? known.email_address : ''}
          deadLink={
            <DeadLink
              action={sendResetLinkAction}
              again="/forgot-password"
              isAnywhere={isAnywhere}
              known={isAnywhere ? { ...known, organization: undefined } : known}
            />
          }
        />
      )}
    </Card>
  )
}
