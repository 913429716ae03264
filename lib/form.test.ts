import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm, toDone, toRejected } from './form'

function formOf(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const schema = z.object({ email_address: z.string().min(5, { error: 'too short' }).regex(/@/, { error: 'no @' }) })
const typed = formOf({ organization: 'acme', email_address: 'a', password: 'canary', code: 'canary', link: 'canary' })

test('a form that is right gives its data', () => {
  expect(parseForm(schema, formOf({ email_address: 'ada@example.com' }))).toEqual({
    data: { email_address: 'ada@example.com' },
    state: undefined,
  })
})

test('a field shows its first problem, and what was typed comes back', () => {
  expect(parseForm(schema, typed).state).toEqual({
    status: 'invalid',
    answer_id: expect.stringMatching(/^[0-9a-f]{8}$/),
    field_errors: { email_address: 'too short' },
    typed: { organization: 'acme', email_address: 'a', phone_number: '' },
  })
})

test('no state holds a password, a code or a link', () => {
  const message = { title: 'No', text: 'No.' }
  for (const state of [parseForm(schema, typed).state, toRejected(typed, message, 'abcd1234'), toDone(typed)])
    expect(JSON.stringify(state)).not.toContain('canary')
})
