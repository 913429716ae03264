import { beforeAll, expect, test, vi } from 'vitest'
import { wordsOf } from '../i18n/words'
import { toHint } from './messages/password'
import { checkStrength, checkWhileTyping } from './password-strength'
import { mountStytch } from './testing'

mountStytch()
vi.mock('../log', () => ({ log: () => undefined }))
beforeAll(() => {
  vi.stubEnv('LIMITS_SCALE', '1')
  vi.stubEnv('LIMIT_HINTS_PER_CLIENT', '3/15')
})

test('a client is advised as often as the limit says; a form is checked all the same', async () => {
  const hints = []
  for (const password of ['qwerty', 'plain river copper lantern', 'leaked horse battery staple', 'qwerty'])
    hints.push(toHint(await checkWhileTyping(password), wordsOf('en')))
  expect(hints).toEqual([
    expect.stringContaining('Not strong enough yet.'),
    'This password is strong enough.',
    expect.stringContaining('leaked'),
    '',
  ])
  expect(await checkStrength('qwerty')).toMatchObject({ status: 'rejected', error_type: 'weak_password' })
})
