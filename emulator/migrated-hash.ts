import { z } from 'zod'
import { as } from './fields.ts'

// The kinds of hash that Stytch takes over from another system, as far as node:crypto can check them.

const salts = z.object({ prepend_salt: z.string(), append_salt: z.string() }).optional()
const hexOf = (bytes: number) => new RegExp(`^[0-9a-f]{${2 * bytes}}$`, 'i')
const bytesOf = (base64: string) => Buffer.from(base64, 'base64').length
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const MOST_SCRYPT_N = 262_144

const scrypt = z
  .object({
    hash_type: z.literal('scrypt'),
    hash: z.string().regex(BASE64, as('invalid_base64_scrypt_hash')),
    scrypt_config: z.object({
      salt: z.string().regex(BASE64, as('invalid_base64_scrypt_salt')),
      n_parameter: z
        .int()
        .refine((n) => n > 1 && n <= MOST_SCRYPT_N && Number.isInteger(Math.log2(n)), as('invalid_scrypt_n_parameter')),
      r_parameter: z.int().min(1),
      p_parameter: z.int().min(1),
      key_length: z.int().min(1),
    }),
  })
  .refine(({ hash, scrypt_config }) => bytesOf(hash) === scrypt_config.key_length, as('scrypt_key_length_mismatch'))

const pbkdf2 = z
  .object({
    hash_type: z.literal('pbkdf_2'),
    hash: z.string().regex(BASE64, as('invalid_pbkdf_2_hash')),
    pbkdf_2_config: z.object({
      salt: z.string().regex(BASE64, as('invalid_pbkdf_2_salt')),
      iteration_amount: z.int().min(1, as('invalid_pbkdf_2_iteration_amount')),
      key_length: z.int().min(1),
      algorithm: z.enum(['sha256', 'sha512'], as('invalid_pbkdf_2_algorithm')).default('sha256'),
    }),
  })
  .refine(({ hash, pbkdf_2_config }) => bytesOf(hash) === pbkdf_2_config.key_length, as('pbkdf_2_key_length_mismatch'))

export const passwordHash = z.discriminatedUnion(
  'hash_type',
  [
    z.object({
      hash_type: z.literal('md_5'),
      hash: z.string().regex(hexOf(16), as('invalid_md_5_hash')),
      md_5_config: salts,
    }),
    z.object({
      hash_type: z.literal('sha_1'),
      hash: z.string().regex(hexOf(20), as('invalid_sha_1_hash')),
      sha_1_config: salts,
    }),
    z.object({
      hash_type: z.literal('sha_512'),
      hash: z.string().regex(hexOf(64), as('invalid_sha_512_hash')),
      sha_512_config: salts,
    }),
    scrypt,
    pbkdf2,
    // Known to Stytch and not to node:crypto: refused, rather than taken and never right.
    z.object({ hash_type: z.enum(['bcrypt', 'argon_2i', 'argon_2id', 'phpass']), hash: z.never() }),
  ],
  as('invalid_hash_type'),
)

export const hashErrors = [
  'invalid_hash_type',
  'invalid_md_5_hash',
  'invalid_sha_1_hash',
  'invalid_sha_512_hash',
  'invalid_base64_scrypt_hash',
  'invalid_base64_scrypt_salt',
  'invalid_scrypt_n_parameter',
  'scrypt_key_length_mismatch',
  'invalid_pbkdf_2_hash',
  'invalid_pbkdf_2_salt',
  'invalid_pbkdf_2_iteration_amount',
  'invalid_pbkdf_2_algorithm',
  'pbkdf_2_key_length_mismatch',
] as const

export type PasswordHash = z.output<typeof passwordHash>
