import 'server-only'
import { z } from 'zod'
import { env } from '../env'
import type { StytchLocale } from '../i18n/languages'
import { mailsTo } from '../limits'
import { type Answered, type Failed, settle } from '../stytch/errors'
import { doneAnswer, primaryAnswer } from './answers'
import {
  aboutTheAccount,
  aboutTheBrowser,
  accept,
  type Challenge,
  landingUrl,
  type Opened,
  openWith,
  type Verifier,
} from './mailed-links'
import { type Discovered, toExpiry, toOutcomeOf } from './outcome'
import { sessionTerms } from './session-terms'

/** What proves a mailbox, before an organization is chosen. */
export const discoveredAnswer = z.object({ intermediate_session_token: z.string().min(1), email_address: z.string() })

export function toDiscovered<Otherwise extends { status: string }>(
  settled: Answered<z.output<typeof discoveredAnswer>> | Otherwise,
): Discovered | Exclude<Otherwise, Answered<unknown>> {
  if (settled.status !== 'answered') return settled as Exclude<Otherwise, Answered<unknown>>
  const { answer } = settled as Answered<z.output<typeof discoveredAnswer>>
  return { status: 'discovered', ...answer, expires_at: toExpiry(Date.now()) }
}

/**
 * Asks Stytch to mail a link that shows the organizations of an address. It works for RESET_LINK_EXPIRATION_MINUTES.
 * The answer is `accepted` for everybody. https://stytch.com/docs/b2b/api/send-discovery-email
 */
export async function sendDiscoveryLink(
  input: { email_address: string; locale: StytchLocale } & Challenge,
): Promise<{ status: 'accepted' } | Failed> {
  const { RESET_LINK_EXPIRATION_MINUTES } = env()
  return accept(
    settle({
      endpoint: 'magicLinks.email.discovery.send',
      answer: doneAnswer,
      rejections: aboutTheAccount,
      limits: mailsTo(input.email_address),
      run: (stytch) =>
        stytch.magicLinks.email.discovery.send({
          email_address: input.email_address,
          discovery_redirect_url: landingUrl(),
          discovery_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
          pkce_code_challenge: input.code_challenge,
          locale: input.locale,
        }),
    }),
  )
}

/**
 * Spends the token of such a link: whose mailbox it is is proven then, for ten minutes.
 * Rejects a link that was used, has expired, is unknown or belongs to another browser.
 * https://stytch.com/docs/b2b/api/authenticate-discovery-magic-link
 */
export async function openDiscoveryLink({ token, opening_id, code_verifier }: Opened & Verifier) {
  const refusals = [...aboutTheBrowser, 'invalid_token', 'magic_link_not_found', 'unable_to_auth_magic_link'] as const
  const settled = await openWith(code_verifier, refusals, (pkce_code_verifier, rejections) =>
    settle({
      endpoint: 'magicLinks.discovery.authenticate',
      answer: discoveredAnswer,
      rejections,
      spends: { token, opening_id },
      run: (stytch) =>
        stytch.magicLinks.discovery.authenticate({ discovery_magic_links_token: token, pkce_code_verifier }),
    }),
  )
  return toDiscovered(settled)
}

const isOver = ['intermediate_session_not_found', 'invalid_session_token'] as const

const organizationsAnswer = z.object({
  discovered_organizations: z.array(
    z.object({
      organization: z.object({
        organization_id: z.string().min(1),
        organization_slug: z.string(),
        organization_name: z.string(),
        organization_logo_url: z.string().nullish(),
      }),
      membership: z.object({ type: z.string() }),
      primary_required: z.object({}).nullish(),
      mfa_required: z.object({}).nullish(),
    }),
  ),
})

/**
 * The organizations of a proven address, and where it may join. Spends and sends nothing.
 * Rejects when the ten minutes are over. https://stytch.com/docs/b2b/api/list-discovered-organizations
 */
export async function listOrganizations({ intermediate_session_token }: { intermediate_session_token: string }) {
  return settle({
    endpoint: 'discovery.organizations.list',
    answer: organizationsAnswer,
    rejections: isOver,
    run: (stytch) => stytch.discovery.organizations.list({ intermediate_session_token }),
  })
}

type Choice = {
  intermediate_session_token: string
  organization_id: string
  telemetry_id?: string | undefined
  locale: StytchLocale
}

/**
 * Goes into one of the organizations: a session, or what is missing for one with the same intermediate session.
 * Rejects when the ten minutes are over, and organizations that the address cannot go into.
 * https://stytch.com/docs/b2b/api/exchange-intermediate-session
 */
export async function chooseOrganization(choice: Choice) {
  const { intermediate_session_token, organization_id } = choice
  const settled = await settle({
    endpoint: 'discovery.intermediateSessions.exchange',
    answer: primaryAnswer,
    rejections: [
      ...isOver,
      'invalid_intermediate_session_token_for_organization',
      'member_not_found',
      'organization_not_found',
    ],
    spends: { intermediate_session_token, organization_id },
    run: (stytch) =>
      stytch.discovery.intermediateSessions.exchange({
        intermediate_session_token,
        organization_id,
        ...sessionTerms(choice),
        locale: choice.locale,
      }),
  })
  return toOutcomeOf(settled)
}
