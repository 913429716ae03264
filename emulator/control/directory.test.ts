import { describe, expect, test } from 'vitest'
import { errorTypeOf, logIn, mountEmulator, newTeam, PASSWORD, stytch } from '../testing.ts'
import { get, post } from './testing.ts'

mountEmulator()

describe('organizations and members of the control API', () => {
  test('makes an organization and a member who can log in', async () => {
    const { organization } = await post('/emulator/organizations', { organization_name: 'Umbrella Works' })
    expect(organization.organization_slug).toBe('umbrella-works')
    const { organization_id, organization_slug } = organization
    const input = {
      organization_id: organization_slug,
      email_address: 'eve@example.com',
      password: PASSWORD,
      roles: ['editor'],
    }
    const { member } = await post('/emulator/members', input)
    expect(member.roles.map((role: { role_id: string }) => role.role_id)).toEqual(['stytch_member', 'editor'])
    const { email_address } = member
    const call = stytch.passwords.authenticate({ organization_id, email_address, password: PASSWORD })
    expect(await errorTypeOf(call)).toBe('answered')
  })

  test('changes an organization or a member that it is given by id', async () => {
    const { organization_id, member, email_address } = newTeam()
    await post('/emulator/organizations', { organization_id, mfa_policy: 'REQUIRED_FOR_ALL' })
    const { member_id } = member
    const changed = await post('/emulator/members', { organization_id, member_id, is_locked: true })
    expect(changed.member).toMatchObject({ is_locked: true, email_address })
    const unlocked = await post('/emulator/members', {
      organization_id,
      member_id,
      is_locked: false,
      status: 'deleted',
    })
    expect(unlocked.member).toMatchObject({ is_locked: false, lock_expires_at: null, status: 'deleted' })
  })

  test('makes a member with everything in one call, and tells all that a log-in needs', async () => {
    const { organization_id, organization } = newTeam({ mfa_policy: 'REQUIRED_FOR_ALL' })
    const given = {
      email_address: 'all@example.com',
      name: 'Everything',
      external_id: 'all-1',
      mfa_phone_number: '+15555550177',
      mfa_phone_number_verified: true,
      mfa_enrolled: true,
      default_mfa_method: 'totp',
      is_breakglass: true,
      email_address_verified: true,
      trusted_metadata: { plan: 'free' },
      untrusted_metadata: { theme: ['dark'] },
    }
    const own = { totp_secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', recovery_codes: ['ab12-cd34-ef56'] }
    const made = await post('/emulator/members', { organization_id, password: PASSWORD, ...own, ...given })
    const { member, totp, log_in } = made
    expect(member).toMatchObject({ ...given, organization_id, status: 'active', is_locked: false })
    expect(totp).toEqual({
      secret: own.totp_secret,
      code: expect.stringMatching(/^\d{6}$/),
      recovery_codes: own.recovery_codes,
    })
    const { organization_slug } = organization
    expect(log_in).toEqual({ organization_slug, email_address: given.email_address, password: PASSWORD })

    const { member_id } = member
    const { intermediate_session_token } = await stytch.passwords.authenticate({ organization_id, ...log_in })
    const session = { organization_id, member_id, intermediate_session_token }
    expect(await errorTypeOf(stytch.totps.authenticate({ ...session, code: totp.code }))).toBe('answered')

    const { members } = await get(
      `/emulator/members?organization_id=${organization_slug}&email_address=all@example.com`,
    )
    expect(members).toMatchObject([{ member, totp: own && { secret: own.totp_secret }, log_in: { password: null } }])
  })

  test('makes a member whom one more wrong password locks', async () => {
    const team = newTeam()
    const { organization_id, member } = team
    await post('/emulator/members', { organization_id, member_id: member.member_id, failed_attempts: 9 })
    expect(await errorTypeOf(logIn(team, { password: 'wrong' }))).toBe('unauthorized_credentials')
    expect(await errorTypeOf(logIn(team))).toBe('user_lock_limit_reached')
  })

  test('keeps the metadata of an organization, and gives it back', async () => {
    const { organization_id } = newTeam()
    await post('/emulator/organizations', { organization_id, trusted_metadata: { tier: 2 } })
    const { organizations } = await get(`/emulator/organizations?organization_id=${organization_id}`)
    expect(organizations).toMatchObject([{ organization_id, trusted_metadata: { tier: 2 } }])
  })

  test('a refused member was not made, and can be made right', async () => {
    const { organization_id } = newTeam()
    const member = { organization_id, email_address: 'right@example.com', recovery_codes: ['ab12-cd34-ef56'] }
    expect((await post('/emulator/members', member)).error).toContain('has_totp')
    expect((await post('/emulator/members', { ...member, has_totp: true })).totp.recovery_codes).toHaveLength(1)
  })

  test('finds a member by an address with a "+", in capitals, and changes one by an external id', async () => {
    const { organization_id } = newTeam()
    const member = { organization_id, email_address: 'one+more@example.com', external_id: 'one-more' }
    await post('/emulator/members', member)
    const query = `organization_id=${organization_id}&email_address=One+More@example.com`
    expect((await get(`/emulator/members?${query}`)).members).toHaveLength(1)
    const { external_id: member_id, ...others } = member
    expect(await post('/emulator/members', { ...others, member_id, name: 'One' })).toMatchObject({
      status: 200,
      member: { name: 'One' },
    })
  })

  test('refuses a slug, an external id or an email that is taken', async () => {
    const organization_external_id = crypto.randomUUID()
    const { organization, organization_id, email_address } = newTeam({ organization_external_id })
    const { organization_slug } = organization
    const second = await post('/emulator/organizations', { organization_name: 'Second', organization_external_id })
    expect(second.error).toContain('organization_external_id_already_used')
    const named = { organization_id, external_id: 'taken' }
    await post('/emulator/members', { ...named, email_address: 'first@example.com' })
    const other = await post('/emulator/members', { ...named, email_address: 'second@example.com' })
    expect(other.error).toContain('external_id_already_used')
    expect((await get(`/emulator/members?organization_id=${organization_id}&member_id=taken`)).members).toHaveLength(1)
    const twin = await post('/emulator/organizations', { organization_name: 'Twin', organization_slug })
    expect(twin.error).toContain('organization_slug_already_used')
    expect((await post('/emulator/members', { organization_id, email_address })).status).toBe(400)
  })
})
