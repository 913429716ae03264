import 'server-only'
import { z } from 'zod'
import { env } from './env'
import { readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

type LastOrganization = { organization: string }

/** The organization that this browser named last. */
const cookie: SealedCookie<LastOrganization> = {
  name: 'organization',
  schema: z.object({ organization: z.string() }),
  seconds: () => 180 * 24 * 60 * 60,
}

export const rememberOrganization = (organization: string) => writeCookie(cookie, { organization })

/** What a form knows before anything is typed. In single-organization mode there is nothing to fill in. */
export type Prefill = { organization: string | undefined }

/** The organization to fill in: from `?organization=`, else the one named last. */
export async function readPrefill(query: Record<string, string | string[] | undefined>): Promise<Prefill> {
  if (env().STYTCH_ORGANIZATION) return { organization: undefined }
  const asked = typeof query.organization === 'string' ? query.organization.trim().slice(0, 128) : ''
  return { organization: asked || ((await readCookie(cookie))?.organization ?? '') }
}
