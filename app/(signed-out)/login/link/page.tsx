import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { toFingerprint } from '@/lib/fingerprint'
import { readLink } from '@/lib/link'
import { LoginLinkForm } from './login-link-form'

export const metadata: Metadata = { title: 'Log in by link' }

export default async function LoginLinkPage() {
  const opened = await readLink()
  const link = opened?.kind === 'magic_link' ? opened : undefined
  return (
    <Card organization={link?.organization_slug || undefined}>
      <LoginLinkForm
        link={link && toFingerprint(link.token)}
        organization={link?.organization_slug || 'your account'}
        deadLink={<DeadLink />}
      />
    </Card>
  )
}
