import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { listOrganizations } from '@/lib/auth/discovery'
import { toFingerprint } from '@/lib/fingerprint'
import { requireWaiting, seeOther } from '@/lib/guards'
import { forgetAddressAction } from './actions'
import { OrganizationList } from './organization-list'

/** Where a proven address can log in. Asking for the list spends nothing and sends nothing. */
export default async function OrganizationsPage() {
  const discovered = await requireWaiting('discovered')
  const result = await listOrganizations(discovered)
  if (result.status === 'rejected') seeOther('/login?notice=mfa_ended')
  const organizations = result.status === 'answered' ? result.answer.discovered_organizations : []
  const isMissing = result.status !== 'answered'
  return (
    <Card>
      <OrganizationList
        organizations={organizations.map(({ organization, membership, mfa_required, primary_required }) => ({
          id: organization.organization_id,
          name: organization.organization_name,
          slug: organization.organization_slug,
          notes: [
            isNew(membership.type) ? 'You can join' : '',
            isInvited(membership.type) ? 'You are invited' : '',
            primary_required ? 'Asks you to log in another way' : '',
            mfa_required ? 'Asks for a second step' : '',
          ].filter(Boolean),
        }))}
        owner={toFingerprint(discovered.intermediate_session_token)}
      >
        <div className="grid gap-1">
          <h1>{organizations.length > 0 || isMissing ? 'Choose your organization' : 'No organization found'}</h1>
          {discovered.password_changed_at && <p className="text-quiet">Your password is already changed.</p>}
          {isMissing ? (
            <NoList reference={result.reference} />
          ) : (
            <p className="wrap-anywhere text-quiet">
              {organizations.length > 0
                ? `Where ${discovered.email_address} can log in:`
                : `No organization knows ${discovered.email_address}. Try another address, or ask your administrator to invite you.`}
            </p>
          )}
        </div>
      </OrganizationList>
      <form action={forgetAddressAction} className="grid">
        <SubmitButton look="quiet">Try another address</SubmitButton>
      </form>
    </Card>
  )
}

/** Stytch cannot say now where this address can log in. The proof of the address still counts. */
function NoList({ reference }: { reference: string }) {
  return (
    <>
      <p className="text-quiet">
        We couldn't get the list from the sign-in service. Try again in a minute. <a href="/organizations">Try again</a>
      </p>
      <p className="text-quiet text-sm">Reference {reference}</p>
    </>
  )
}

const isNew = (membership: string) => membership.startsWith('eligible_to_join')
const isInvited = (membership: string) => membership === 'invited_member' || membership === 'pending_member'
