import { Card } from '@/app/_components/card'
import { requireEnrolling } from '@/lib/guards'
import { StartOver } from '../start-over'
import { ChooseFactor } from './choose-factor'

/** For members whose organization asks for a second factor and who have none. */
export default async function EnrollPage() {
  const { member_id, organization_name, password_changed_at, enrollable } = await requireEnrolling()
  return (
    <Card organization={organization_name}>
      <ChooseFactor member_id={member_id} kinds={enrollable}>
        <div className="grid gap-1">
          <h1>Set up a second step</h1>
          {password_changed_at && <p className="text-quiet">Your password is already changed. One more step.</p>}
          <p className="text-quiet">
            {organization_name} asks for a code each time you log in, so that a password alone is not enough.
            {enrollable.length === 0 && ' The kinds it allows are not possible here. Ask your administrator.'}
          </p>
        </div>
      </ChooseFactor>
      <StartOver member_id={member_id} />
    </Card>
  )
}
