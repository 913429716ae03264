import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { DeadLink } from '@/app/_components/dead-link'
import { readLink, toFingerprint } from '@/lib/link'
import { LoginLinkForm } from './login-link-form'

export const metadata: Metadata = { title: 'Log in by link' }

export default async function LoginLinkPage() {
  const link = await readLink('magic_link')
  if (!link)
    return (
      <Card>
        <DeadLink />
      </Card>
    )
  return (
    <Card organization={link.organization_slug || undefined}>
      <LoginLinkForm link={toFingerprint(link)} organization={link.organization_slug || 'your account'} />
    </Card>
  )
}
