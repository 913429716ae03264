// What people read when Stytch refuses.

/** A text in the form's alert, or the heading of the page that follows (and the status it shows). */
export type Expectation = string | { heading: string; status?: string }

export const ENDED: Expectation = { heading: 'Log in', status: 'within ten minutes' }
export const SIGNED_OUT: Expectation = { heading: 'Log in', status: 'You were logged out' }
export const DEAD_LINK: Expectation = { heading: 'This link no longer works' }
export const NEUTRAL: Expectation = { heading: 'Check your email' }
export const PAUSED = 'This account is paused'
export const NO_PASSWORDS = "Your organization doesn't use passwords"
export const NO_LOGIN_LINKS = "Your organization doesn't use log-in links"
export const NO_SUCH_FACTOR = "Your organization doesn't allow this second step"
export const REFUSED_LOGIN = 'Check the organization, the email and the password'
export const REFUSED_PASSWORD = 'Check the password, or choose a new one with a reset link'
export const TOO_FAST = 'Too many tries at once'
export const WRONG_PASSWORD = "That isn't your current password"
export const WEAK = 'too easy to guess'
export const LEAKED = 'in a list of leaked passwords'
export const OTHER_BROWSER = 'Open it where you asked for it'
export const FIRST_STEP: Expectation = { heading: 'Log in another way' }
export const NOT_ACTIVE = 'Your account is not active yet'
export const CANNOT_TEXT = "Messages can't reach that phone number"

/** The session that a factor would have joined is none: the factor alone is enough. */
export const WITHOUT_IT: Expectation = { heading: 'Account settings' }
