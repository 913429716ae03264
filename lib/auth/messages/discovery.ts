import type { Message } from '../../form-state'
import type { chooseOrganization, openDiscoveryLink } from '../discovery'
import { type Failures, IN_A_MINUTE, NOT_SURE, notOfThisBrowser, OUT_OF_REACH, type RejectionOf } from './shared'

/** null: the link is over, which has a page of its own. */
export const discoveryLinkRejections: Record<RejectionOf<typeof openDiscoveryLink>, Message | null> = {
  ...notOfThisBrowser,
  invalid_token: null,
  magic_link_not_found: null,
  unable_to_auth_magic_link: null,
}

export const discoveryLinkFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `This try did not use up your link. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: 'Your link may be used up. Try once more, or ask for a new one.' },
}

const notThere: Message = {
  title: "That organization can't be opened",
  text: 'It may have changed since this page was shown. Choose another one, or ask your administrator.',
}

/** null: the choice has waited for too long, which /login explains. */
export const chooseRejections: Record<RejectionOf<typeof chooseOrganization>, Message | null> = {
  intermediate_session_not_found: null,
  invalid_intermediate_session_token_for_organization: notThere,
  invalid_session_token: null,
  member_not_found: notThere,
  organization_not_found: notThere,
}

export const chooseFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `You are not logged in. ${IN_A_MINUTE}` },
  unconfirmed: { title: NOT_SURE, text: `You are not logged in here. ${IN_A_MINUTE}` },
}

/** A form of another address than the one that this browser has proven by now. */
export const addressReplaced: Message = {
  title: 'Another address was looked up since',
  text: 'This page belonged to another one. Nothing was changed.',
  final: true,
  ways: [{ href: '/organizations', text: 'Show the organizations again' }],
}
