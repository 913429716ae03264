import { expect, test } from 'vitest'
import { organizationOf } from './lookups.ts'
import { sessions } from './state.ts'
import { logIn, mailTokens, mountEmulator, newTeam } from './testing.ts'

mountEmulator()

test('a call is about the organization that it names, or whose member, session, link or address it names', async () => {
  const team = newTeam()
  const { organization, organization_id, email_address, member } = team
  const { session_token, session_jwt } = await logIn(team)
  const { reset, login } = await mailTokens(team)
  const [{ member_session_id = '' } = {}] = sessions.by('session_token', session_token)
  const named = [
    { organization_id },
    { organization_id: organization.organization_slug },
    { organization_ids: [organization.organization_slug] },
    { email_address },
    { member_id: member.member_id },
    { session_token },
    { session_jwt },
    { member_session_id },
    { password_reset_token: reset },
    { magic_links_token: login },
  ]
  for (const body of named) expect(organizationOf(body)?.organization_id, JSON.stringify(body)).toBe(organization_id)
})

test.each([null, 'text', {}, { session_jwt: 'no.jwt' }, { organization_ids: [] }, { organization_ids: [7] }])(
  'a call that names nobody is about none: %j',
  (body) => {
    expect(organizationOf(body)).toBeNull()
  },
)
