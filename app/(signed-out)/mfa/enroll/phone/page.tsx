import { redirect } from 'next/navigation'
import { Card } from '@/app/_components/card'
import { requireEnrolling } from '@/lib/guards'
import { StartOver } from '../../start-over'
import { PhoneForm } from './phone-form'

export default async function PhonePage() {
  const { member_id, organization_name, enrollable } = await requireEnrolling()
  if (!enrollable.includes('sms_otp')) redirect('/mfa/enroll')
  return (
    <Card organization={organization_name}>
      <PhoneForm member_id={member_id} hasOtherWays={enrollable.length > 1} />
      <StartOver member_id={member_id} />
    </Card>
  )
}
