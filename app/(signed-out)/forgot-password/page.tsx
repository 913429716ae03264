import { Card } from '@/app/_components/card'
import { env } from '@/lib/env'
import { readPrefill } from '@/lib/prefill'
import { ForgotPasswordForm } from './forgot-password-form'

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const { STYTCH_CROSS_ORGANIZATION_PASSWORDS: isAnywhere } = env()
  const prefill = await readPrefill(await searchParams)
  return (
    <Card>
      <ForgotPasswordForm
        prefill={isAnywhere ? { ...prefill, organization: undefined } : prefill}
        isAnywhere={isAnywhere}
      />
    </Card>
  )
}
