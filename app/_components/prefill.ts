import 'server-only'
import { env } from '@/lib/env'
import { readLastOrganization } from '@/lib/last-organization'
import type { Prefill } from './organization-fields'

/** The organization to fill in: from `?organization=`, else the one named last. None in single-organization mode. */
export async function readPrefill(query: Record<string, string | string[] | undefined>): Promise<Prefill> {
  if (env().STYTCH_ORGANIZATION) return { organization: undefined }
  const asked = typeof query.organization === 'string' ? query.organization.trim().slice(0, 128) : ''
  return { organization: asked || ((await readLastOrganization()) ?? '') }
}
