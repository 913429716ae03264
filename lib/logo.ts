import 'server-only'
import { env } from './env'

/**
 * The logo of an organization, where it may be shown: its administrators can name any address, and whoever answers there would
 * learn who opens these pages. So only those at one of LOGO_ORIGINS, which is what the pages' policy allows, too.
 */
export function logoOf({ organization_logo_url }: { organization_logo_url?: string | null }): string | undefined {
  if (!organization_logo_url || !URL.canParse(organization_logo_url)) return undefined
  const { origin, href } = new URL(organization_logo_url)
  return env().LOGO_ORIGINS.includes(origin) ? href : undefined
}
