import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { LinkForm } from '@/app/_components/link-form'
import { OtherBrowser } from '@/app/_components/other-browser'
import { discoveryLinkOfAnotherBrowser } from '@/lib/auth/messages/discovery'
import { toFingerprint } from '@/lib/fingerprint'
import { readWords } from '@/lib/language'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { readPrefill } from '@/lib/prefill'
import { sendDiscoveryLinkAction } from '../actions'
import { openDiscoveryLinkAction } from './actions'

export default async function DiscoveryLinkPage() {
  const { forms, pages } = await readWords()
  const { discoveryLink } = pages
  const opened = await readLink()
  const link = opened?.kind === 'discovery' ? opened : undefined
  return (
    <Card>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser ways={discoveryLinkOfAnotherBrowser.ways} />
      ) : (
        <LinkForm
          action={openDiscoveryLinkAction}
          link={link && toFingerprint(link.token)}
          title={discoveryLink.heading}
          hint={discoveryLink.text}
          deadLink={
            <DeadLink
              action={sendDiscoveryLinkAction}
              again="/login/discovery"
              isAnywhere
              known={{ ...(await readPrefill({})), organization: undefined }}
            />
          }
        >
          <p className="ways">
            <a href="/login">{forms.shared.back}</a>
          </p>
        </LinkForm>
      )}
    </Card>
  )
}
