import 'server-only'
import { createHash } from 'node:crypto'

/** Names a secret without giving it away, for pages and addresses. */
export function toFingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 22)
}
