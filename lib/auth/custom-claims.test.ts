import { expect, test } from 'vitest'
import { customClaims, findClaimProblems } from './custom-claims'

test('there are no claims until a team puts some in', () => expect(customClaims).toEqual({}))

test('what Stytch keeps for itself, and more than 4 kB, is a problem at the start', () => {
  expect(findClaimProblems({ plan: 'team', seats: 12, old: null })).toEqual([])
  expect(findClaimProblems({ sub: 'me', exp: 0 })).toEqual([expect.stringContaining('sub, exp')])
  const fits = 4096 - JSON.stringify({ text: '' }).length
  expect(findClaimProblems({ text: 'a'.repeat(fits) })).toEqual([])
  expect(findClaimProblems({ text: 'a'.repeat(fits + 1) })).toEqual([expect.stringContaining('4097 bytes')])
  expect(findClaimProblems({ text: 'é'.repeat(fits / 2 + 1) })).toHaveLength(1)
})
