import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { LinkForm } from '@/app/_components/link-form'
import { OtherBrowser } from '@/app/_components/other-browser'
import { env } from '@/lib/env'
import { toFingerprint } from '@/lib/fingerprint'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { readPrefill } from '@/lib/prefill'
import { logInAction } from '../actions'
import { logInByLinkAction } from './actions'

export default async function LoginLinkPage() {
  const opened = await readLink()
  const link = opened?.kind === 'magic_link' ? opened : undefined
  return (
    <Card organization={link?.organization_slug || undefined}>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser organization={link.organization_slug} />
      ) : (
        <LinkForm
          action={logInByLinkAction}
          link={link && toFingerprint(link.token)}
          title={`Log in to ${link?.organization_slug || 'your account'}`}
          hint="Press the button to log in on this device. The link works once."
          deadLink={
            <DeadLink
              minutes={env().RESET_LINK_EXPIRATION_MINUTES}
              action={logInAction}
              again="/login"
              known={await readPrefill({})}
            />
          }
        >
          <p className="text-center text-sm">
            <a href="/login">Log in with a password instead</a>
          </p>
        </LinkForm>
      )}
    </Card>
  )
}
