/** What was typed into the fields that survive an error. */
export type Typed = { organization: string; email_address: string; phone_number: string }

type Way =
  | '/forgot-password'
  | '/login'
  | '/login/discovery'
  | '/mfa/enroll'
  | '/organizations'
  | '/settings'
  | '/settings/confirm'

/**
 * A sentence for a person: what happened, what to do, and the ways on. `field` is where it belongs, if anywhere.
 * After a `final` one there is nothing more to send from this page, so its form is not shown.
 */
export type Message = {
  title: string
  text: string
  field?: 'password' | 'code' | 'recovery_code' | 'phone_number'
  final?: true
  ways?: { href: Way; text: string }[]
}

/** What an action answers. It stands in clear in the page and has no room for a secret. */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; answer_id: string; field_errors: Record<string, string>; typed: Typed }
  | { status: 'rejected'; answer_id: string; message: Message; reference?: string; typed: Typed }
  | { status: 'done'; typed: Typed }

export const IDLE: FormState = { status: 'idle' }

/**
 * The id of a field in a page. It is another one after each refusal: a link to a field stays in the address when the
 * form is posted without JavaScript, and would lead past what the next answer says.
 */
export const fieldId = (name: string, state: FormState): string =>
  'answer_id' in state ? `${name}-${state.answer_id}` : name

/** Whether a form has come to its end: what it was opened for is no longer what it would act on. */
export const isFinal = (state: FormState): boolean => state.status === 'rejected' && state.message.final === true

/** Whether what went wrong leads there already: then the page itself need not. */
export const leadsTo = (state: FormState, href: Way): boolean =>
  state.status === 'rejected' && state.message.ways?.some((way) => way.href === href) === true

/** What is said on arrival, before anything was sent from the page. */
export const toArrival = (message: Message, reference?: string): FormState => ({
  status: 'rejected',
  answer_id: 'arrival',
  message,
  ...(reference && { reference }),
  typed: { organization: '', email_address: '', phone_number: '' },
})
