import { Card } from '@/app/_components/card'
import { requireEnrolling } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { StartOver } from '../start-over'
import { ChooseFactor } from './choose-factor'

/** For members whose organization asks for a second factor and who have none. */
export default async function EnrollPage() {
  const { member_id, organization_name, password_changed_at, enrollable } = await requireEnrolling()
  const { pages, say } = await readWords()
  const text = enrollable.length === 0 ? 'textOfNone' : 'text'
  return (
    <Card organization={organization_name}>
      <ChooseFactor member_id={member_id} kinds={enrollable}>
        <div className="grid gap-2">
          <h1>{pages.enroll.heading}</h1>
          {password_changed_at && <p className="text-quiet">{pages.shared.oneMoreStep}</p>}
          <p className="text-quiet">{say(`pages.enroll.${text}`, { organization: organization_name })}</p>
        </div>
      </ChooseFactor>
      <StartOver member_id={member_id} />
    </Card>
  )
}
