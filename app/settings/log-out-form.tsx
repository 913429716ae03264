import { SubmitButton } from '@/app/_components/submit-button'
import { readWords } from '@/lib/language'
import { logOutAction } from './actions'

/** Stands on every page of /settings. */
export async function LogOutForm() {
  const { settings } = (await readWords()).pages
  return (
    <form action={logOutAction} className="ways">
      <SubmitButton look="quiet">{settings.logOut}</SubmitButton>
    </form>
  )
}
