import { SubmitButton } from '@/app/_components/submit-button'
import { readWords } from '@/lib/language'
import { startOverAction } from './actions'

/** Drops the log-in of this member, and only that. */
export async function StartOver({ member_id }: { member_id: string }) {
  const { startOver } = (await readWords()).pages.shared
  return (
    <form action={startOverAction} className="ways">
      <input type="hidden" name="member_id" value={member_id} />
      <SubmitButton look="quiet">{startOver}</SubmitButton>
    </form>
  )
}
