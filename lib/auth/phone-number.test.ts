import { expect, test } from 'vitest'
import { toPhoneNumber } from './phone-number'

test.each([
  ['+1 555 555 0100', '+15555550100'],
  ['(555) 123-4567', '+15551234567'],
  ['555.123.4567', '+15551234567'],
  ['１５５５１２３４５６７', '+15551234567'],
  ['+44 20 7946 0958', '+442079460958'],
  ['tel:+1-555-555-0100', '+15555550100'],
])('%s is read as %s', (typed, mfa_phone_number) => {
  expect(toPhoneNumber(typed, ['US', 'GB'])).toEqual({ status: 'usable', mfa_phone_number })
})

test('a number without its prefix is one of the first country', () => {
  expect(toPhoneNumber('020 7946 0958', ['GB', 'US'])).toEqual({ status: 'usable', mfa_phone_number: '+442079460958' })
})

test('only countries on the list can be named; those that share a prefix are told apart where their numbers are', () => {
  expect(toPhoneNumber('+49 1512 3456789', ['US', 'CA'])).toEqual({ status: 'foreign' })
  expect(toPhoneNumber('+1 416 555 0134', ['US'])).toEqual({ status: 'foreign' })
  expect(toPhoneNumber('+1 416 555 0134', ['US', 'CA'])).toMatchObject({ status: 'usable' })
})

test.each(['12', 'hello', '+', '+1 555 555 0100 0100 0100', ''])('"%s" cannot be read', (typed) => {
  expect(toPhoneNumber(typed, ['US'])).toEqual({ status: 'unreadable' })
})
