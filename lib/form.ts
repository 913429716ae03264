import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Refusal, toMessage } from './auth/messages/refusal'
import type { FormState, Typed } from './form-state'
import { readWords } from './language'
import { log } from './log'

/**
 * Checks what a form posted. Either its `data`, or the `state` that shows what to mend with what was typed. A schema names its
 * problems as lib/i18n/messages does.
 * The previous action state is never read: it travels in the page and comes back as whoever sends it likes.
 */
export async function parseForm<S extends z.ZodType>(schema: S, formData: FormData) {
  const parsed = schema.safeParse(Object.fromEntries(formData))
  if (parsed.success) return { data: parsed.data as z.output<S>, state: undefined }
  const problems: Record<string, string> = (await readWords()).problems
  const field_errors: Record<string, string> = {}
  // A field's first problem, in the order of the form.
  for (const { path, message } of parsed.error.issues) field_errors[String(path[0])] ??= problems[message] ?? message
  log('input_validation_fail', { form_fields: Object.keys(field_errors).join(' ') })
  const state: FormState = { status: 'invalid', answer_id: newId(), field_errors, typed: readTyped(formData) }
  return { data: undefined, state }
}

/** The state of a form that was refused, or whose call failed. `reference` finds the failed call in the log. */
export async function toRejected(formData: FormData, refusal: Refusal, reference?: string): Promise<FormState> {
  const message = toMessage(refusal, await readWords())
  return { status: 'rejected', answer_id: newId(), message, reference, typed: readTyped(formData) }
}

export function toDone(formData: FormData): FormState {
  return { status: 'done', typed: readTyped(formData) }
}

const newId = () => randomUUID().slice(0, 8)

// The fields that may come back in a page. Action state travels in clear: never a password, a code or a token.
function readTyped(formData: FormData): Typed {
  const read = (name: keyof Typed) => String(formData.get(name) ?? '').slice(0, 512)
  return {
    organization: read('organization'),
    email_address: read('email_address'),
    phone_number: read('phone_number'),
  }
}
