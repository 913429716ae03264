import type { Metadata } from 'next'
import { Card } from '@/app/_components/card'
import { env } from '@/lib/env'
import { readPrefill } from '@/lib/last-organization'
import { ForgotPasswordForm } from './forgot-password-form'

export const metadata: Metadata = { title: 'Forgot your password?' }

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const prefill = await readPrefill(await searchParams)
  return (
    <Card>
      <ForgotPasswordForm prefill={prefill} minutes={env().RESET_LINK_EXPIRATION_MINUTES} />
    </Card>
  )
}
