import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { clearCookie, readCookie, type SealedCookie, writeCookie } from './sealed-cookie'

const openedLink = z.object({
  kind: z.enum(['password_reset', 'magic_link', 'discovery', 'discovery_reset']),
  token: z.string(),
  organization_slug: z.string(),
  /** New each time that a link is opened, and sealed: who has it is the browser that did. */
  opening_id: z.string(),
})

export type OpenedLink = z.output<typeof openedLink>

/** The mailed link that this browser opened last. */
const cookie: SealedCookie<OpenedLink> = { name: 'link', schema: openedLink, seconds: () => 15 * 60 }

export const saveLink = (link: Omit<OpenedLink, 'opening_id'>) =>
  writeCookie(cookie, { ...link, opening_id: randomUUID() })
export const clearLink = () => clearCookie(cookie)

export const readLink = () => readCookie(cookie)

/** Whether a mailed token can be one: 1 to 512 printable ASCII characters without spaces. Others are never sent on. */
export function isToken(text: string | null): text is string {
  return /^[\x21-\x7e]{1,512}$/.test(text ?? '')
}
