/** What Stytch does not document. Each entry is a switch; the first value is this emulator's guess. */
export const choices = [
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
    name: 'other_members_session',
    question: "What happens to another member's session passed along with a first factor?",
    values: ['ignored', 'refused'],
    why: 'Documented for magic links only; the type member_session_member_id_mismatch exists all the same.',
  },
  {
    name: 'dead_session_on_primary',
    question: 'What happens to an unknown, expired or revoked session passed along with a first factor?',
    values: ['refused', 'ignored'],
    why: 'Every other call that takes a session refuses a dead one.',
  },
  {
    name: 'member_options_phone',
    question: 'What does mfa_required.member_options show of the phone number (null: no member_options at all)?',
    values: ['masked', 'full', 'null'],
    why: "Masked in the documentation's sample, full or missing in the samples of Stytch's own components.",
  },
  {
    name: 'member_options_totp',
    question: 'Does mfa_required.member_options name the TOTP registration of a member who has no phone?',
    values: ['shown', 'null'],
    why: "The documentation says to check it there; the samples of Stytch's own components have null.",
  },
  {
    name: 'second_totp_set_up',
    question: 'What happens to a TOTP registration that was never completed when another one is begun?',
    values: ['replaced', 'refused'],
    why: 'The type pending_totp_exists is known; a lost QR code would otherwise block for an hour.',
  },
  {
    name: 'existing_factor_missing',
    question: 'Which error does setting up a further factor get from a session that lacks the one that there is?',
    values: ['insufficient_factors', 'session_enforced_factor_matching_session_required'],
    why: 'The rule is documented, its error is not; both names are known.',
  },
  {
    name: 'failed_send_links_number',
    question: 'Does a new phone number that could not be texted become the number of the member?',
    values: ['no', 'yes'],
    why: 'The answer is an error, so nothing should have changed.',
  },
  {
    name: 'sms_on_primary',
    question: 'Does a first factor send the text message by itself when the member has a phone?',
    values: ['sent', 'deferred'],
    why: 'Documented as sent; a deferred case stands among the samples of their components.',
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
  {
    name: 'exchanged_intermediate_session',
    question: 'Can an intermediate session that waits in one organization be exchanged into another?',
    values: ['free', 'bound'],
    why: 'The same token comes back, and the mailbox that it stands for is proven everywhere.',
  },
  {
    name: 'inferred_statuses',
    question: 'Which HTTP status comes with an error type whose status is not published?',
    values: ['as_listed', 'all_400'],
    why: 'Guessed from their siblings. An application should branch on error_type alone.',
  },
  {
    name: 'breach_check_without_email',
    question: 'Does the strength check look for breaches when no email is given?',
    values: ['yes', 'no'],
    why: 'The text ties it to the email; the answer has the field either way. The call names no organization: set it for all.',
  },
  {
    name: 'session_reset_token',
    question: 'Does a reset by session keep the session token?',
    values: ['kept', 'new'],
    why: 'The session survives; whether its token does is not said.',
  },
  {
    name: 'token_padding',
    question: 'Do opaque tokens end in "="?',
    values: ['none', 'equals'],
    why: 'Newer samples do not, older ones do.',
  },
  {
    name: 'absent_objects',
    question: 'Are fields without a value sent as null or left out?',
    values: ['null', 'omitted'],
    why: 'Samples show null, the schema calls the fields optional.',
  },
  {
    name: 'intermediate_session_expiry_field',
    question: 'Do answers carry intermediate_session_token_expires_at?',
    values: ['sent', 'absent'],
    why: 'The SDK has known the field since 14.2.0; the API reference does not.',
  },
  {
    name: 'intermediate_session_lifetime',
    question: 'Does adding a factor to an intermediate session renew its ten minutes?',
    values: ['fixed', 'renewed'],
    why: 'Nothing says that it does.',
  },
  {
    name: 'wrong_code_ends_intermediate_session',
    question: 'Does a wrong code end the intermediate session?',
    values: ['no', 'yes'],
    why: 'Documented to be consumed by success; failures are counted by the lock.',
  },
  {
    name: 'superseded_code',
    question: 'Which error does a code get after a newer one was sent?',
    values: ['otp_code_not_found', 'unable_to_auth_otp_code'],
    why: 'The older code is no longer valid; whether it counts as wrong or as expired is not said.',
  },
] as const

type Choice = (typeof choices)[number]
export type ChoiceName = Choice['name']
type ChoiceValue<Name extends ChoiceName> = Extract<Choice, { name: Name }>['values'][number]
export type ChosenValues = { [Name in ChoiceName]?: ChoiceValue<Name> }

/** Holds for every organization that has not chosen otherwise, and for calls that name no organization. */
export const project_choices: ChosenValues = {}

const default_choices = Object.fromEntries(
  choices.map(({ name, values }) => [name, values[0]]),
) as Required<ChosenValues>

export function allChoices(organization: { choices: ChosenValues } | null): Required<ChosenValues> {
  return { ...default_choices, ...project_choices, ...organization?.choices }
}

export function choiceOf<Name extends ChoiceName>(
  name: Name,
  organization: { choices: ChosenValues } | null,
): Required<ChosenValues>[Name] {
  return allChoices(organization)[name]
}

export function forgetChoices(): void {
  for (const { name } of choices) delete project_choices[name]
}
