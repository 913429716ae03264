import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { wordsFor } from '@/lib/auth/messages/ways'
import { env } from '@/lib/env'
import { requireWaiting } from '@/lib/guards'
import { startAgainAction } from './actions'
import { AnotherWayForm } from './another-way-form'

/** Stytch has taken one first factor, and the organization wants another one. */
export default async function AnotherWayPage() {
  const waiting = await requireWaiting('primary_required')
  const { organization_name, email_address, allowed_auth_methods: allowed, password_changed_at } = waiting
  // Nothing is named when Stytch did not say what is allowed: then both ways that this application has are offered.
  const isAllowed = (method: string) => allowed.length === 0 || allowed.includes(method)
  const elsewhere = allowed.filter((method) => method !== 'password' && method !== 'magic_link').map(wordsFor)
  return (
    <Card organization={organization_name}>
      <AnotherWayForm
        member_id={waiting.member_id}
        email_address={email_address}
        hasPassword={isAllowed('password')}
        hasLink={isAllowed('magic_link')}
        minutes={env().RESET_LINK_EXPIRATION_MINUTES}
      >
        <div className="grid gap-1">
          <h1>One more way to log in</h1>
          {password_changed_at && <p className="text-quiet">Your password is already changed.</p>}
          <p className="text-quiet">{organization_name} asks you to log in another way before you go on.</p>
        </div>
        {elsewhere.length > 0 && (
          <div className="grid gap-1">
            <p>{isAllowed('password') || isAllowed('magic_link') ? 'It also allows:' : 'It allows:'}</p>
            <ul className="list-inside list-disc">
              {elsewhere.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
            <p className="text-quiet text-sm">
              These begin at your organization's own page. Your administrator knows where that is.
            </p>
          </div>
        )}
      </AnotherWayForm>
      <form action={startAgainAction} className="grid">
        <SubmitButton look="quiet">Start over</SubmitButton>
      </form>
    </Card>
  )
}
