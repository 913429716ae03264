import { randomBytes, scryptSync } from 'node:crypto'
import type { B2BMagicLinksEmailInviteRequest, Member } from 'stytch'
import { stytch } from './stytch.ts'

// As an application comes to Stytch that has had members before.

export async function givePassword({ organization_id, email_address }: Member, password: string): Promise<void> {
  const salt = randomBytes(16)
  await stytch.passwords.migrate({
    organization_id,
    email_address,
    hash_type: 'scrypt',
    hash: scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64'),
    scrypt_config: {
      salt: salt.toString('base64'),
      n_parameter: 1024,
      r_parameter: 8,
      p_parameter: 1,
      key_length: 32,
    },
  })
}

export async function invite(fields: B2BMagicLinksEmailInviteRequest): Promise<Member> {
  return (await stytch.magicLinks.email.invite(fields)).member
}

type Named = { organization_id: string; member_id: string }

/** An authenticator app, with the secret and the recovery codes that it had elsewhere. */
export async function giveApp(named: Named): Promise<{ secret: string; recovery_codes: string[] }> {
  const secret = toBase32(randomBytes(32))
  const recovery_codes = Array.from({ length: 10 }, newRecoveryCode)
  await stytch.totps.migrate({ ...named, secret, recovery_codes })
  return { secret, recovery_codes }
}

/** Thirty-two characters, five bits each. */
const toBase32 = (bytes: Buffer) => [...bytes].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')

const newRecoveryCode = () => (randomBytes(6).toString('hex').match(/.{4}/g) ?? []).join('-')
