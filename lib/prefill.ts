import 'server-only'
import { z } from 'zod'
import { env } from './env'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

type LastOrganization = { organization: string }

/** The organization that this browser named last. */
const cookie: SealedCookie<LastOrganization> = {
  name: 'organization',
  schema: z.object({ organization: z.string() }),
  seconds: () => 180 * 24 * 60 * 60,
}

export const rememberOrganization = (organization: string) => writeCookie(cookie, { organization })

type LastEmail = { email_address: string }

const HOUR = 60 * 60

/** An email whose next pages are to know it: as long as a mailed link works, but not for long, since a browser may be shared. */
const emailCookie: SealedCookie<LastEmail> = {
  name: 'email',
  schema: z.object({ email_address: z.string() }),
  seconds: () => Math.min(HOUR, env().RESET_LINK_EXPIRATION_MINUTES * 60),
}

/** Lets the next pages know whom a person has named, so that nobody types it twice. */
export async function rememberMember({
  organization,
  email_address,
}: Partial<LastOrganization> & LastEmail): Promise<void> {
  // A form without that field says nothing about it.
  if (organization) await rememberOrganization(organization)
  await writeCookie(emailCookie, { email_address })
}

/** Whoever has logged in, or out, needs to be known no more. */
export const forgetMember = () => clearCookie(emailCookie)

/** What a form knows before anything is typed. In single-organization mode there is nothing to fill in. */
export type Prefill = { organization: string | undefined; email_address: string }

/** The organization to fill in: from `?organization=`, else the one named last; and the email, if one was noted. */
export async function readPrefill(query: Record<string, string | string[] | undefined>): Promise<Prefill> {
  const email_address = (await readCookie(emailCookie))?.email_address ?? ''
  if (env().STYTCH_ORGANIZATION) return { organization: undefined, email_address }
  const asked = typeof query.organization === 'string' ? query.organization.trim().slice(0, 128) : ''
  return { organization: asked || ((await readCookie(cookie))?.organization ?? ''), email_address }
}
