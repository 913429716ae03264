/** What Stytch does not document about mailed links, and what a reset by one of them does. */
export const mailChoices = [
  {
    name: 'newer_mail_ends_older_links',
    question: 'Does asking for another reset mail end the links of the older one?',
    values: ['no', 'yes'],
    why: 'Mails overtake each other; ending the older link would punish a second press of the button.',
  },
  {
    name: 'mail_links_end_together',
    question: 'Does using one of the two links in a reset mail end the other?',
    values: ['no', 'yes'],
    why: 'They are tokens of two products, each documented as single-use by itself.',
  },
  {
    name: 'refused_password_ends_link',
    question: 'Is a reset link spent by a weak or breached password?',
    values: ['no', 'yes'],
    why: 'The documentation speaks of the token and the password being accepted together.',
  },
  {
    name: 'reset_leaves_factor',
    question: 'Which factors does a session hold after a reset by email?',
    values: ['password', 'password_and_magic_link'],
    why: 'The intermediate session is described as carrying a password factor; the mailbox was proven as well.',
  },
  {
    name: 'reset_activates_member',
    question: 'Does a reset by email make a pending or invited member active?',
    values: ['yes', 'no'],
    why: 'The first successful authentication does so elsewhere, and the reset proves the mailbox.',
  },
  {
    name: 'reset_ends_lock',
    question: 'Does a reset by email unlock a member who failed too often?',
    values: ['no', 'yes'],
    why: 'Locks are documented to end with time or by an unlock mail of their own.',
  },
  {
    name: 'lock_stops_mail_links',
    question: 'Does a lock also refuse mailed links?',
    values: ['no', 'yes'],
    why: 'The lock is there against guessing, and a mailed link is no guess.',
  },
  {
    name: 'redirect_type_parameter',
    question: 'Do the links of a reset mail carry stytch_redirect_type?',
    values: ['present', 'absent'],
    why: 'The documentation lists it; two of three samples do without.',
  },
  {
    name: 'redirect_url_checked',
    question: 'Is the redirect URL checked before the organization and the member are looked up?',
    values: ['before_member', 'after_member'],
    why: 'A wrong URL is a mistake in the application, worth hearing whoever asks.',
  },
  {
    name: 'reset_mails_count_as_links',
    question: 'Does asking for a reset mail count towards the one magic link a second of an address?',
    values: ['no', 'yes'],
    why: 'The limit is documented for sending, log-in or signup, and invitation; resets are not named.',
  },
  {
    name: 'unregistered_reset_url',
    question: 'Which error does an unregistered reset_password_redirect_url get?',
    values: ['no_match_for_provided_magic_link_url', 'invalid_password_reset_redirect_url'],
    why: 'Seen for magic links; the other name is known, and what it is for is not said.',
  },
  {
    name: 'failed_pkce_ends_link',
    question: 'Is a mailed link spent by a missing or wrong PKCE verifier?',
    values: ['no', 'yes'],
    why: 'Nothing says so, and it would let anybody who opens a link end it.',
  },
  {
    name: 'login_link_of_pkce_mail',
    question: 'Does the log-in link in a reset mail that was asked for with a challenge need the verifier too?',
    values: ['needs_verifier', 'needs_none'],
    why: "One challenge for one mail; Stytch's browser SDK sends the verifier with links whenever it has one.",
  },
] as const
