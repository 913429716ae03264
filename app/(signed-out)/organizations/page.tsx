import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { WithAddress } from '@/app/_components/with-address'
import { listOrganizations } from '@/lib/auth/discovery'
import { noList } from '@/lib/auth/messages/discovery'
import { toMessage } from '@/lib/auth/messages/refusal'
import { toFingerprint } from '@/lib/fingerprint'
import { toArrival } from '@/lib/form-state'
import { requireWaiting, seeOther } from '@/lib/guards'
import { readWords } from '@/lib/language'
import { logoOf } from '@/lib/logo'
import { forgetAddressAction } from './actions'
import { OrganizationList } from './organization-list'

/** Where a proven address can log in. Asking for the list spends nothing and sends nothing. */
export default async function OrganizationsPage() {
  const discovered = await requireWaiting('discovered')
  const result = await listOrganizations(discovered)
  if (result.status === 'rejected') seeOther('/login?notice=mfa_ended')
  const organizations = result.status === 'answered' ? result.answer.discovered_organizations : []
  const words = await readWords()
  const { organizations: page, shared } = words.pages
  // The proof of the address still counts.
  const failed = result.status === 'answered' ? undefined : toArrival(toMessage(noList, words), result.reference)
  const hasAny = organizations.length > 0
  return (
    <Card>
      <OrganizationList
        organizations={organizations.map(({ organization, membership, mfa_required, primary_required }) => ({
          id: organization.organization_id,
          name: organization.organization_name,
          slug: organization.organization_slug,
          logo: logoOf(organization),
          notes: [
            isNew(membership.type) ? page.canJoin : '',
            isInvited(membership.type) ? page.invited : '',
            primary_required ? page.anotherWay : '',
            mfa_required ? page.secondStep : '',
          ].filter(Boolean),
        }))}
        owner={toFingerprint(discovered.intermediate_session_token)}
        heading={hasAny || failed ? page.heading : page.headingOfNone}
        failed={failed}
      >
        {discovered.password_changed_at && <p className="text-quiet">{shared.alreadyChanged}</p>}
        {!failed && (
          <p className="text-quiet">
            <WithAddress sentence={hasAny ? page.text : page.textOfNone} address={discovered.email_address} />
          </p>
        )}
      </OrganizationList>
      <form action={forgetAddressAction} className="ways">
        <SubmitButton look="quiet">{page.otherAddress}</SubmitButton>
      </form>
    </Card>
  )
}

const isNew = (membership: string) => membership.startsWith('eligible_to_join')
const isInvited = (membership: string) => membership === 'invited_member' || membership === 'pending_member'
