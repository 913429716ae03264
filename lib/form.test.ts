import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { wordsOf } from './i18n/words'

vi.mock('./language', () => ({ readWords: async () => wordsOf('fr') }))

const { parseForm, toDone, toRejected } = await import('./form')

function formOf(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const schema = z.object({ email_address: z.string().min(5, { error: 'noEmail' }).regex(/@/, { error: 'badEmail' }) })
const typed = formOf({ organization: 'acme', email_address: 'a', password: 'canary', code: 'canary', link: 'canary' })

test('a form that is right gives its data', async () => {
  expect(await parseForm(schema, formOf({ email_address: 'ada@example.com' }))).toEqual({
    data: { email_address: 'ada@example.com' },
    state: undefined,
  })
})

test('a field shows its first problem in the language of the page, and what was typed comes back', async () => {
  expect((await parseForm(schema, typed)).state).toEqual({
    status: 'invalid',
    answer_id: expect.stringMatching(/^[0-9a-f]{8}$/),
    field_errors: { email_address: wordsOf('fr').problems.noEmail },
    typed: { organization: 'acme', email_address: 'a', phone_number: '' },
  })
})

test('no state holds a password, a code or a link', async () => {
  const refusal = { title: 'outOfReach', text: 'inAMinute' } as const
  const invalid = (await parseForm(schema, typed)).state
  for (const state of [invalid, await toRejected(typed, refusal, 'abcd1234'), toDone(typed)])
    expect(JSON.stringify(state)).not.toContain('canary')
})
