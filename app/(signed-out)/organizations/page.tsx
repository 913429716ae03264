import { Card } from '@/app/_components/card'
import { SubmitButton } from '@/app/_components/submit-button'
import { listOrganizations } from '@/lib/auth/discovery'
import { toFingerprint } from '@/lib/fingerprint'
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
  const { pages, say } = await readWords()
  const { organizations: page, shared } = pages
  const isMissing = result.status !== 'answered'
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
      >
        <div className="grid gap-1">
          <h1>{organizations.length > 0 || isMissing ? page.heading : page.headingOfNone}</h1>
          {discovered.password_changed_at && <p className="text-quiet">{shared.alreadyChanged}</p>}
          {isMissing ? (
            <NoList reference={result.reference} />
          ) : (
            <p className="wrap-anywhere text-quiet">
              {say(`pages.organizations.${organizations.length > 0 ? 'text' : 'textOfNone'}`, {
                email: discovered.email_address,
              })}
            </p>
          )}
        </div>
      </OrganizationList>
      <form action={forgetAddressAction} className="grid">
        <SubmitButton look="quiet">{page.otherAddress}</SubmitButton>
      </form>
    </Card>
  )
}

/** Stytch cannot say now where this address can log in. The proof of the address still counts. */
async function NoList({ reference }: { reference: string }) {
  const { pages, say } = await readWords()
  const { organizations, shared } = pages
  return (
    <>
      <p className="text-quiet">
        {organizations.noList} <a href="/organizations">{shared.tryAgain}</a>
      </p>
      <p className="text-quiet text-sm">{say('pages.shared.reference', { reference })}</p>
    </>
  )
}

const isNew = (membership: string) => membership.startsWith('eligible_to_join')
const isInvited = (membership: string) => membership === 'invited_member' || membership === 'pending_member'
