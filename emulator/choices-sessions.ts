/** What Stytch does not document about sessions, passwords, and the shape of answers. */
export const sessionChoices = [
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
] as const
