import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCode } from './code'

test.each([
  '123456',
  ' 123 456 ',
  '123-456',
  '123\u2013456',
  '1 2 3 4 5 6',
  '\uff11\uff12\uff13\uff14\uff15\uff16',
  '\u0661\u0662\u0663\u0664\u0665\u0666',
  '\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6',
  '\u0967\u0968\u0969\u096a\u096b\u096c',
  '\u200e123456\u200f',
  '123456 is your verification code',
  'Your code is 123-456. It expires in 2 minutes.',
  'Acme: 123-456\n\n@account.example.com #123456',
  'رمز التحقق: ١٢٣٤٥٦',
])('%j is 123456', (typed) => {
  expect(toCode(typed)).toBe('123456')
})

test.each(['', ' ', '12345', '1234567', 'abcdef', '12a456', '123456 or 654321', 'ab123456', '123456789012'])(
  '%j is no code',
  (typed) => {
    expect(toCode(typed)).toBeUndefined()
  },
)

test('whatever is typed, a code is six digits of ours', () => {
  const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
  const almost = fc.array(fc.constantFrom(...'0123456789٠١٢٣۰۱۲۳ -'), { maxLength: 12 }).map((parts) => parts.join(''))
  const texts = fc.oneof(anything, almost)
  fc.assert(fc.property(texts, (typed) => /^[0-9]{6}$/.test(toCode(typed) ?? '000000')))
})
