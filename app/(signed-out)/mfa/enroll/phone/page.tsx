import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { requireEnrolling } from '@/lib/guards'
import { PhoneForm } from './phone-form'

export const metadata: Metadata = { title: 'Use text messages' }

export default async function PhonePage() {
  const { organization_name, enrollable } = await requireEnrolling()
  if (!enrollable.includes('sms_otp')) redirect('/mfa/enroll')
  return (
    <Card organization={organization_name}>
      <PhoneForm hasOtherWays={enrollable.length > 1} />
    </Card>
  )
}
