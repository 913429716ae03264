import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { LinkForm } from '@/app/_components/link-form'
import { OtherBrowser } from '@/app/_components/other-browser'
import { loginLinkOfAnotherBrowser } from '@/lib/auth/messages/login'
import { toFingerprint } from '@/lib/fingerprint'
import { readWords } from '@/lib/language'
import { readLink } from '@/lib/link'
import { isOfAnotherBrowser } from '@/lib/pkce'
import { readPrefill } from '@/lib/prefill'
import { logInAction } from '../actions'
import { logInByLinkAction } from './actions'

export default async function LoginLinkPage() {
  const { pages, say } = await readWords()
  const { loginLink } = pages
  const opened = await readLink()
  const link = opened?.kind === 'magic_link' ? opened : undefined
  const organization = link?.organization_slug
  return (
    <Card organization={organization || undefined}>
      {link && (await isOfAnotherBrowser()) ? (
        <OtherBrowser ways={loginLinkOfAnotherBrowser.ways} organization={link.organization_slug} />
      ) : (
        <LinkForm
          action={logInByLinkAction}
          link={link && toFingerprint(link.token)}
          title={organization ? say('pages.loginLink.heading', { organization }) : loginLink.headingOfNone}
          hint={loginLink.text}
          deadLink={<DeadLink action={logInAction} again="/login" known={await readPrefill({})} />}
        >
          <p className="ways">
            <a href="/login">{loginLink.password}</a>
          </p>
        </LinkForm>
      )}
    </Card>
  )
}
