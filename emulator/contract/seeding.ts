import type { B2BOrganizationsMembersCreateRequest, Member } from 'stytch'
import { onlyInEmulator, stytch } from './stytch.ts'

// TEMPORARY until the emulator migrates.
export async function givePassword({ organization_id, member_id }: Member, password: string): Promise<void> {
  await onlyInEmulator('TEMPORARY').post('members', { organization_id, member_id, password })
}

export async function invite(fields: B2BOrganizationsMembersCreateRequest): Promise<Member> {
  const { member } = await stytch.organizations.members.create(fields)
  const { organization_id, member_id } = member
  return (
    await onlyInEmulator('TEMPORARY').post<{ member: Member }>('members', {
      organization_id,
      member_id,
      status: 'invited',
    })
  ).member
}

export async function giveApp({ organization_id, member_id }: { organization_id: string; member_id: string }) {
  const { get, post } = onlyInEmulator('TEMPORARY')
  await post('members', { organization_id, member_id, has_totp: true })
  return get<{ secret: string; recovery_codes: string[] }>('totp', { member_id })
}
