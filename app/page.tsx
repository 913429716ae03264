import { redirect } from 'next/navigation'
import { readSession } from '@/lib/session'

export default async function HomePage() {
  const session = await readSession()
  if (session?.status === 'authenticated') redirect('/settings')
  redirect(session ? '/mfa' : '/login')
}
