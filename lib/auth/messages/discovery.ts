import type { chooseOrganization, openDiscoveryLink } from '../discovery'
import type { Refusal } from './refusal'
import { type Failures, notOfThisBrowser, ofAnotherBrowser, type RejectionOf } from './shared'

export const discoveryLinkOfAnotherBrowser = ofAnotherBrowser('discovery')

/** null: the link is over, which has a page of its own. */
export const discoveryLinkRejections: Record<RejectionOf<typeof openDiscoveryLink>, Refusal | null> = {
  ...notOfThisBrowser(discoveryLinkOfAnotherBrowser),
  invalid_token: null,
  magic_link_not_found: null,
  unable_to_auth_magic_link: null,
}

export const discoveryLinkFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'listNotTried' },
  unconfirmed: { title: 'notSure', text: 'listUnsure', ways: [{ href: '/login/discovery', text: 'newLink' }] },
}

const notThere: Refusal = { title: 'notThere', text: 'notThere' }

/** null: the choice has waited for too long, which /login explains. */
export const chooseRejections: Record<RejectionOf<typeof chooseOrganization>, Refusal | null> = {
  intermediate_session_not_found: null,
  invalid_intermediate_session_token_for_organization: notThere,
  invalid_session_token: null,
  member_not_found: notThere,
  organization_not_found: notThere,
}

export const chooseFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'notLoggedIn' },
  unconfirmed: { title: 'notSure', text: 'notLoggedInHere' },
}

/** Where an address can log in could not be asked for. */
export const noList: Refusal = {
  title: 'outOfReach',
  text: 'noList',
  ways: [{ href: '/organizations', text: 'organizations' }],
}

/** A form of another address than the one that this browser has proven by now. */
export const addressReplaced: Refusal = {
  title: 'addressReplaced',
  text: 'addressReplaced',
  final: true,
  ways: [{ href: '/organizations', text: 'organizations' }],
}
