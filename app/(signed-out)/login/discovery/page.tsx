import { notFound } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { env } from '@/lib/env'
import { readPrefill } from '@/lib/prefill'
import { DiscoveryForm } from './discovery-form'

export default async function DiscoveryPage({ searchParams }: PageProps<'/login/discovery'>) {
  if (env().STYTCH_ORGANIZATION) notFound()
  const { email_address } = await readPrefill(await searchParams)
  return (
    <Card>
      <DiscoveryForm emailAddress={email_address} />
    </Card>
  )
}
