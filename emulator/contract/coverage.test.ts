import { expect, test } from 'vitest'
import { declared } from './declared.ts'
import { onlyInEmulator } from './stytch.ts'

// Runs after all the others (see vitest.config.ts), and looks at what they called. Alone it can only be red.

type Call = { method: string; path: string; error_type: string | null }

/** What the emulator declares and no call can bring about. */
const EXEMPT: [error_type: string, endpoints: RegExp, why: string][] = [
  ['bad_request', /^(GET|DELETE) (?!.*jwks).*:/, 'whatever is put into a path is well-formed'],
  ['no_password_reset_redirect_url', /discovery/, 'the one project with such passwords has a default'],
]

const isExempt = (endpoint: string, error_type: string) =>
  EXEMPT.some(([exempt, endpoints]) => exempt === error_type && endpoints.test(endpoint))

/** What each endpoint has answered: error types, and null for success. */
async function readAnswers(): Promise<Map<string, Set<string | null>>> {
  const { get } = onlyInEmulator('nobody but Stytch knows what it can answer')
  const { calls } = await get<{ calls: Call[] }>('calls')
  const answers = new Map<string, Set<string | null>>()
  for (const { method, path, error_type } of calls) {
    const endpoint = `${method} ${path}`
    answers.set(endpoint, (answers.get(endpoint) ?? new Set()).add(error_type))
  }
  return answers
}

test('every endpoint of the emulator is called, and answers', async () => {
  const answers = await readAnswers()
  expect([...declared.keys()].filter((endpoint) => !answers.get(endpoint)?.has(null))).toEqual([])
})

test('every error type of every endpoint is met', async () => {
  const answers = await readAnswers()
  const unmet = [...declared].flatMap(([endpoint, types]) =>
    types
      .filter((error_type) => !answers.get(endpoint)?.has(error_type) && !isExempt(endpoint, error_type))
      .map((error_type) => `${endpoint}: ${error_type}`),
  )
  expect(unmet).toEqual([])
})

test('nothing is exempt that is met after all', async () => {
  const answers = await readAnswers()
  const met = [...answers].flatMap(([endpoint, types]) => [...types].filter((type) => type && isExempt(endpoint, type)))
  expect(met).toEqual([])
})
