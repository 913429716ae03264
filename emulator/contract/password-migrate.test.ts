import { createHash, pbkdf2Sync, scryptSync } from 'node:crypto'
import type { B2BPasswordsMigrateRequest } from 'stytch'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { owners, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { newAddress, newMember, newOrganization, newPhoneNumber, newTeam, PASSWORD } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/passwords/migrate'

type Given = Partial<B2BPasswordsMigrateRequest>

const hex = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex')
const salts = { prepend_salt: 'sea', append_salt: 'rock' }
const salted = `sea${PASSWORD}rock`
const salt = Buffer.from('sixteen bytes...').toString('base64')
const scryptHash = scryptSync(PASSWORD, 'sixteen bytes...', 64, { N: 4096, r: 4, p: 2 }).toString('base64')
const scrypt_config = { salt, n_parameter: 4096, r_parameter: 4, p_parameter: 2, key_length: 64 }
const pbkdf2 = (algorithm: string) => pbkdf2Sync(PASSWORD, 'sixteen bytes...', 1000, 32, algorithm).toString('base64')
const pbkdf_2_config = { salt, iteration_amount: 1000, key_length: 32, algorithm: 'sha512' }

type Hash = { hash_type: string; hash: string } & Given

const plain: Hash = { hash_type: 'sha_512', hash: hex('sha512', PASSWORD) }

const hashes: Record<string, Hash> = {
  md_5: { hash_type: 'md_5', hash: hex('md5', salted), md_5_config: salts },
  sha_1: { hash_type: 'sha_1', hash: hex('sha1', salted).toUpperCase(), sha_1_config: salts },
  sha_512: plain,
  scrypt: { hash_type: 'scrypt', hash: scryptHash, scrypt_config },
  pbkdf_2: { hash_type: 'pbkdf_2', hash: pbkdf2('sha512'), pbkdf_2_config },
  'pbkdf_2 by its default': {
    hash_type: 'pbkdf_2',
    hash: pbkdf2('sha256'),
    // The SDK's type asks for what the API has a default for.
    pbkdf_2_config: { salt, iteration_amount: 1000, key_length: 32 } as typeof pbkdf_2_config,
  },
}

async function migrate(more: Given = {}, hash = plain) {
  const { organization_id } = (await newOrganization()).organization
  return stytch.passwords.migrate({ organization_id, email_address: newAddress(), ...hash, ...more })
}

describe('a password of another system', () => {
  test.each(Object.entries(hashes))('opens by its %s hash, and another one does not', async (_, hash) => {
    const { organization, member } = await migrate({}, hash)
    const { organization_id } = organization
    const { email_address } = member
    const enter = (password: string) => stytch.passwords.authenticate({ organization_id, email_address, password })
    expect(await errorTypeOf(enter(`${PASSWORD}!`))).toBe('unauthorized_credentials')
    expect(await enter(PASSWORD)).toMatchObject({ member_authenticated: true })
  })

  test('brings its member along, who is new and verified', async () => {
    const external_id = crypto.randomUUID()
    const answer = await migrate({ name: 'Ada', roles: ['editor'], trusted_metadata: { since: 1843 }, external_id })
    expect(answer).toMatchObject({
      member_created: true,
      member: {
        status: 'active',
        name: 'Ada',
        email_address_verified: true,
        trusted_metadata: { since: 1843 },
        external_id,
      },
    })
    expect(answer.member.roles.map(({ role_id }) => role_id)).toContain('editor')
  })

  test('or becomes that of a member who has none, whose external id stays', async () => {
    const { organization } = await newOrganization()
    const { organization_id } = organization
    const { email_address, member_id } = await newMember(organization)
    const given = { organization_id, email_address, external_id: crypto.randomUUID() }
    const answer = await migrate(given)
    expect(answer).toMatchObject({ member_created: false, member: { member_id } })
    expect(answer.member.external_id).toBeFalsy()
  })

  test('comes with a number that is said to be verified', async () => {
    const mfa_phone_number = newPhoneNumber()
    const { member } = await migrate({ mfa_phone_number, set_phone_number_verified: true })
    expect(member).toMatchObject({ mfa_phone_number, mfa_phone_number_verified: true })
  })
})

testAnswer(ENDPOINT, { ...owners, member_created: z.boolean() }, () => migrate())

const wrong = (name: string, more: object) => () => migrate(more, hashes[name])

testRefusals(ENDPOINT, {
  invalid_email: () => migrate({ email_address: 'nobody' }),
  invalid_phone_number: () => migrate({ mfa_phone_number: '555' }),
  organization_not_found: () => migrate({ organization_id: 'nowhere' }),
  invalid_hash_type: () => migrate({ hash_type: 'rot_13' }),
  invalid_md_5_hash: wrong('md_5', { hash: 'beef' }),
  invalid_sha_1_hash: wrong('sha_1', { hash: 'beef' }),
  invalid_sha_512_hash: wrong('sha_512', { hash: 'beef' }),
  invalid_base64_scrypt_hash: wrong('scrypt', { hash: '***' }),
  invalid_base64_scrypt_salt: wrong('scrypt', { scrypt_config: { ...scrypt_config, salt: '***' } }),
  invalid_scrypt_n_parameter: wrong('scrypt', { scrypt_config: { ...scrypt_config, n_parameter: 1000 } }),
  scrypt_key_length_mismatch: wrong('scrypt', { scrypt_config: { ...scrypt_config, key_length: 32 } }),
  invalid_pbkdf_2_hash: wrong('pbkdf_2', { hash: '***' }),
  invalid_pbkdf_2_salt: wrong('pbkdf_2', { pbkdf_2_config: { ...pbkdf_2_config, salt: '***' } }),
  invalid_pbkdf_2_iteration_amount: wrong('pbkdf_2', { pbkdf_2_config: { ...pbkdf_2_config, iteration_amount: 0 } }),
  invalid_pbkdf_2_algorithm: wrong('pbkdf_2', { pbkdf_2_config: { ...pbkdf_2_config, algorithm: 'md5' } }),
  pbkdf_2_key_length_mismatch: wrong('pbkdf_2', { pbkdf_2_config: { ...pbkdf_2_config, key_length: 64 } }),
  duplicate_member_phone_number: async () => {
    const mfa_phone_number = newPhoneNumber()
    const { organization_id } = await newTeam({}, { mfa_phone_number })
    return migrate({ organization_id, mfa_phone_number })
  },
  duplicate_member_external_id: async () => {
    const external_id = crypto.randomUUID()
    const { organization_id } = await newTeam({}, { external_id })
    return migrate({ organization_id, external_id })
  },
  metadata_too_many_keys: () =>
    migrate({ trusted_metadata: Object.fromEntries(Array.from({ length: 21 }, (_, key) => [key, key])) }),
  metadata_too_large: () => migrate({ untrusted_metadata: { story: 'x'.repeat(4096) } }),
  password_already_exists: async () => {
    const { organization_id, email_address } = await newTeam()
    return migrate({ organization_id, email_address })
  },
})

test('a hash that only another library could check is refused, and not taken for something else', async () => {
  expect(await errorTypeOf(migrate({ hash_type: 'bcrypt' }))).toBe('bad_request')
})
