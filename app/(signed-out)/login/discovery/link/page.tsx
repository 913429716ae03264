import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { LinkForm } from '@/app/_components/link-form'
import { OtherBrowser } from '@/app/_components/other-browser'
import { env } from '@/lib/env'
import { toFingerprint } from '@/lib/fingerprint'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { readPrefill } from '@/lib/prefill'
import { sendDiscoveryLinkAction } from '../actions'
import { openDiscoveryLinkAction } from './actions'

export default async function DiscoveryLinkPage() {
  const opened = await readLink()
  const link = opened?.kind === 'discovery' ? opened : undefined
  return (
    <Card>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser organization="" again="/login/discovery" />
      ) : (
        <LinkForm
          action={openDiscoveryLinkAction}
          link={link && toFingerprint(link.token)}
          title="Find your organization"
          hint="Press the button to see where you can log in. The link works once."
          deadLink={
            <DeadLink
              minutes={env().RESET_LINK_EXPIRATION_MINUTES}
              action={sendDiscoveryLinkAction}
              again="/login/discovery"
              isAnywhere
              known={{ ...(await readPrefill({})), organization: undefined }}
            />
          }
        >
          <p className="text-center text-sm">
            <a href="/login">Back to log in</a>
          </p>
        </LinkForm>
      )}
    </Card>
  )
}
