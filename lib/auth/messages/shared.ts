import type { LimitName } from '../../env'
import type { Failed, Rejected } from '../../stytch/errors'
import type { aboutTheBrowser } from '../mailed-links'
import type { Refusal } from './refusal'

// What is said for every way a call can end badly. Each table is exhaustive by type: a call that learns to reject
// something new does not compile until it has its words. Where a table has null, the page itself is the answer.

/** The error types that a verb of lib/auth can reject with. */
export type RejectionOf<Verb extends (...input: never[]) => Promise<{ status: string }>> = Extract<
  Awaited<ReturnType<Verb>>,
  Rejected<string>
>['error_type']

export type Failures = Record<Failed['status'], Refusal>

export const tooFast: Refusal = { title: 'tooFast', text: 'inAMinute' }

export const paused: Refusal = { title: 'paused', text: 'paused' }

export const noPasswords: Refusal = { title: 'noPasswords', text: 'askHowToLogIn', final: true }

/** What tries of a password count against. */
export const logInLimits: LimitName[] = ['LIMIT_LOGINS_PER_ADDRESS', 'LIMIT_LOGINS_PER_CLIENT']

/** A form whose link is no longer the one that this browser opened last. */
export const linkReplaced: Refusal = {
  title: 'linkReplaced',
  text: 'linkReplaced',
  final: true,
}

/** A form of a member who is not the one that this browser is signed in as by now. */
export const memberReplaced: Refusal = {
  title: 'memberReplaced',
  text: 'memberReplaced',
  final: true,
  ways: [{ href: '/settings', text: 'newMember' }],
}

const linksHere = {
  reset: { href: '/forgot-password', text: 'resetLinkHere' },
  login: { href: '/login', text: 'loginLinkHere' },
  discovery: { href: '/login/discovery', text: 'newLinkHere' },
} as const

/** A link that another browser has asked for (PKCE). It stays unspent: it works there. The ways lead to others for this one. */
export const ofAnotherBrowser = (...kinds: (keyof typeof linksHere)[]): Refusal => ({
  title: 'otherBrowser',
  text: 'otherBrowser',
  final: true,
  ways: kinds.map((kind) => linksHere[kind]),
})

export const notOfThisBrowser = (refusal: Refusal): Record<(typeof aboutTheBrowser)[number], Refusal> => ({
  pkce_expected_code_verifier: refusal,
  pkce_mismatch: refusal,
})

export const mailFailures: Failures = {
  unavailable: { title: 'outOfReach', text: 'noLinkSent' },
  unconfirmed: { title: 'notSure', text: 'linkMaybeSent' },
}

/** To somebody who is known, so that there is an account. */
export const knownMailFailures: Failures = {
  ...mailFailures,
  unconfirmed: { title: 'notSure', text: 'linkMaybeSentToYou' },
}
