import { z } from 'zod'
import type { Fail } from './errors/errors.ts'

export const metadata = z.record(z.string(), z.json())

export type Metadata = z.output<typeof metadata>

const MOST_KEYS = 20
const MOST_BYTES = 4096

/** At the top level only; a null takes a field away. */
export function mergeMetadata(held: Metadata, given: Metadata = {}): Metadata {
  return Object.fromEntries(Object.entries({ ...held, ...given }).filter(([, value]) => value !== null))
}

export const metadataErrors = ['metadata_too_many_keys', 'metadata_too_large'] as const

/** Of what would be kept, not of what is sent. */
export function refuseLargeMetadata(
  held: Metadata,
  given: Metadata | undefined,
  fail: Fail<(typeof metadataErrors)[number]>,
): void {
  const kept = mergeMetadata(held, given)
  if (Object.keys(kept).length > MOST_KEYS) fail('metadata_too_many_keys')
  if (Buffer.byteLength(JSON.stringify(kept)) > MOST_BYTES) fail('metadata_too_large')
}
