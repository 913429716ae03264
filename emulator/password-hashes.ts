import { createHash, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto'
import type { PasswordHash } from './migrated-hash.ts'

const MOST_SCRYPT_BYTES = 512 * 1024 * 1024
// Far too cheap for a service that keeps passwords; enough for not leaving them lying about in memory.
const OWN_COST = { n_parameter: 1024, r_parameter: 8, p_parameter: 1, key_length: 32 }

export function hashPassword(password: string): PasswordHash {
  const scrypt_config = { ...OWN_COST, salt: randomBytes(16).toString('base64') }
  return { hash_type: 'scrypt', hash: scrypt(password, scrypt_config), scrypt_config }
}

export function isHashOf(password: string, stored: PasswordHash): boolean {
  switch (stored.hash_type) {
    case 'md_5':
      return digest('md5', password, stored.md_5_config) === stored.hash.toLowerCase()
    case 'sha_1':
      return digest('sha1', password, stored.sha_1_config) === stored.hash.toLowerCase()
    case 'sha_512':
      return digest('sha512', password, stored.sha_512_config) === stored.hash.toLowerCase()
    case 'scrypt':
      return scrypt(password, stored.scrypt_config) === stored.hash
    case 'pbkdf_2':
      return pbkdf2(password, stored.pbkdf_2_config) === stored.hash
    default:
      return false
  }
}

type Salts = { prepend_salt: string; append_salt: string } | undefined

function digest(algorithm: string, password: string, salts: Salts): string {
  const { prepend_salt = '', append_salt = '' } = salts ?? {}
  return createHash(algorithm)
    .update(prepend_salt + password + append_salt)
    .digest('hex')
}

type ScryptConfig = Extract<PasswordHash, { hash_type: 'scrypt' }>['scrypt_config']

function scrypt(password: string, config: ScryptConfig): string {
  const { n_parameter: N, r_parameter: r, p_parameter: p, key_length } = config
  const cost = { N, r, p, maxmem: MOST_SCRYPT_BYTES }
  return scryptSync(password, Buffer.from(config.salt, 'base64'), key_length, cost).toString('base64')
}

type Pbkdf2Config = Extract<PasswordHash, { hash_type: 'pbkdf_2' }>['pbkdf_2_config']

function pbkdf2(password: string, { salt, iteration_amount, key_length, algorithm }: Pbkdf2Config): string {
  return pbkdf2Sync(password, Buffer.from(salt, 'base64'), iteration_amount, key_length, algorithm).toString('base64')
}
