/** What Stytch does not document about second factors. */
export const factorChoices = [
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
    name: 'pending_totp_shown',
    question: 'Does the member object name a TOTP registration whose set-up was not completed?',
    values: ['no', 'yes'],
    why: 'Before its first code it is no factor; the field is described as an id, without a word on when.',
  },
  {
    name: 'empty_default_mfa_method',
    question: 'What is the default_mfa_method of a member who has no second factor?',
    values: ['empty', 'sms_otp'],
    why: 'The field is always there, and its two documented values would name what the member lacks.',
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
  {
    name: 'code_attempts',
    question: 'How many wrong tries does the code of a text message stand?',
    values: ['unlimited', 'five'],
    why: 'None are documented but those of the lock; five are common.',
  },
  {
    name: 'sms_send_limit',
    question: 'How often can a code be texted to the same number?',
    values: ['unlimited', 'once_a_minute'],
    why: 'A limit is documented for each number, without a figure.',
  },
] as const
