import { redirect } from 'next/navigation'
import { readSession } from '@/lib/session'
import { nextPage } from '@/lib/session-state'

export default async function HomePage() {
  redirect(nextPage(await readSession()))
}
