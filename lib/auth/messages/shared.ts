import type { Message } from '../../form-state'
import type { Failed, Rejected } from '../../stytch/errors'
import type { aboutTheBrowser } from '../mailed-links'

// One sentence for every way a call can end badly. Each table is exhaustive by type: a call that learns to reject
// something new does not compile until it has its words. Where a table has null, the page itself is the answer.

/** The error types that a verb of lib/auth can reject with. */
export type RejectionOf<Verb extends (...input: never[]) => Promise<{ status: string }>> = Extract<
  Awaited<ReturnType<Verb>>,
  Rejected<string>
>['error_type']

export type Failures = Record<Failed['status'], Message>

export const OUT_OF_REACH = "The sign-in service can't be used right now"
export const NOT_SURE = "We couldn't confirm that it worked"
export const IN_A_MINUTE = 'Try again in a minute.'

export const tooFast: Message = {
  title: 'That was too fast',
  text: `There were too many tries at once. ${IN_A_MINUTE}`,
}

export const paused: Message = {
  title: 'This account is paused',
  text: 'There were too many wrong tries. Wait an hour, or ask your administrator.',
}

export const anotherWay: Message = {
  title: 'Your organization logs in another way',
  text: 'It does not allow this one. Ask your administrator how to log in.',
}

/** A form whose link is no longer the one that this browser opened last. */
export const linkReplaced: Message = {
  title: 'Another link was opened since',
  text: 'This page belongs to an older link. Nothing was changed. Open the link you want to use again.',
  final: true,
}

/** A form of a member who is not the one that this browser is signed in as by now. */
export const memberReplaced: Message = {
  title: 'Somebody else logged in here since',
  text: 'This page belonged to another member. Nothing was changed.',
  final: true,
  ways: [{ href: '/settings', text: 'Go on as the member who is here now' }],
}

/** A link that another browser has asked for (PKCE). It stays unspent: it works there. */
export const ofAnotherBrowser: Message = {
  title: 'This link belongs to another browser',
  text: 'Open it where you asked for it, or ask for a link in this browser.',
  final: true,
  ways: [
    { href: '/forgot-password', text: 'Get a reset link for this browser' },
    { href: '/login', text: 'Get a log-in link for this browser' },
  ],
}

export const notOfThisBrowser: Record<(typeof aboutTheBrowser)[number], Message> = {
  pkce_expected_code_verifier: ofAnotherBrowser,
  pkce_mismatch: ofAnotherBrowser,
}

export const mailFailures: Failures = {
  unavailable: { title: OUT_OF_REACH, text: `No link was sent. ${IN_A_MINUTE}` },
  unconfirmed: {
    title: NOT_SURE,
    text: 'If there is an account for that email, a link may be on its way. Wait a minute, then try again.',
  },
}
