import 'server-only'
import { z } from 'zod'
import { readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

type LastOrganization = { organization: string }

const cookie: SealedCookie<LastOrganization> = {
  name: 'organization',
  schema: z.object({ organization: z.string() }),
  seconds: () => 180 * 24 * 60 * 60,
}

/** The organization that this browser named last, to fill the field in. */
export async function readLastOrganization(): Promise<string | undefined> {
  return (await readCookie(cookie))?.organization
}

export const rememberOrganization = (organization: string) => writeCookie(cookie, { organization })
