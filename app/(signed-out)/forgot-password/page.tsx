import { Card } from '@/app/_components/card'
import { env } from '@/lib/env'
import { readPrefill } from '@/lib/prefill'
import { ForgotPasswordForm } from './forgot-password-form'

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const { RESET_LINK_EXPIRATION_MINUTES, STYTCH_CROSS_ORGANIZATION_PASSWORDS: isAnywhere } = env()
  const prefill = await readPrefill(await searchParams)
  return (
    <Card>
      <ForgotPasswordForm
        prefill={isAnywhere ? { ...prefill, organization: undefined } : prefill}
        minutes={RESET_LINK_EXPIRATION_MINUTES}
        isAnywhere={isAnywhere}
      />
    </Card>
  )
}
