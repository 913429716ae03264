import { SubmitButton } from '@/app/_components/submit-button'
import { startOverAction } from './actions'

/** Drops the log-in of this member, and only that. */
export function StartOver({ member_id }: { member_id: string }) {
  return (
    <form action={startOverAction} className="grid">
      <input type="hidden" name="member_id" value={member_id} />
      <SubmitButton look="quiet">Start over</SubmitButton>
    </form>
  )
}
