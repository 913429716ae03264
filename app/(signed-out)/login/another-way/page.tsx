import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { wayName } from '@/lib/auth/messages/ways'
import { requireWaiting } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { startAgainAction } from './actions'
import { AnotherWayForm } from './another-way-form'

/** Stytch has taken one first factor, and the organization wants another one. */
export default async function AnotherWayPage() {
  const waiting = await requireWaiting('primary_required')
  const { organization_name, email_address, allowed_auth_methods: allowed, password_changed_at } = waiting
  const words = await readWords()
  const { anotherWay, shared } = words.pages
  // Nothing is named when Stytch did not say what is allowed: then both ways that this application has are offered.
  const isAllowed = (method: string) => allowed.length === 0 || allowed.includes(method)
  const elsewhere = allowed
    .filter((method) => method !== 'password' && method !== 'magic_link')
    .map((method) => wayName(method, words))
  return (
    <Card organization={organization_name}>
      <AnotherWayForm
        member_id={waiting.member_id}
        email_address={email_address}
        hasPassword={isAllowed('password')}
        hasLink={isAllowed('magic_link')}
      >
        <div className="grid gap-2">
          <h1>{words.forms.anotherWay.heading}</h1>
          {password_changed_at && <p className="text-quiet">{shared.alreadyChanged}</p>}
          <p className="text-quiet">{words.say('pages.anotherWay.text', { organization: organization_name })}</p>
        </div>
        {elsewhere.length > 0 && (
          <div className="grid gap-1">
            <p>{isAllowed('password') || isAllowed('magic_link') ? anotherWay.alsoAllows : anotherWay.allows}</p>
            <ul className="list-inside list-disc">
              {elsewhere.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
            <p className="text-quiet text-sm">{anotherWay.elsewhere}</p>
          </div>
        )}
      </AnotherWayForm>
      <form action={startAgainAction} className="ways">
        <SubmitButton look="quiet">{shared.startOver}</SubmitButton>
      </form>
    </Card>
  )
}
