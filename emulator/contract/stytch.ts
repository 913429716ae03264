import { B2BClient } from 'stytch'
import { inject, TestRunner, vi } from 'vitest'
import type { Credentials } from './target.ts'

const target = inject('target')
export const { api_url, email_domain, is_emulator, project_id } = target

export const authorization = `Basic ${btoa(`${project_id}:${target.secret}`)}`

export const stytch = newClient(target)

export function newClient({ project_id, secret }: Credentials): B2BClient {
  // The SDK warns about any address but Stytch's own.
  const warning = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const client = new B2BClient({ project_id, secret, env: `${api_url}/` })
  warning.mockRestore()
  return client
}

/** The project of the same Stytch whose passwords span organizations. */
export function crossOrganization(): B2BClient {
  onlyInEmulator('a project has cross-organization passwords or has not, and this one has not')
  return newClient(target.cross_organization ?? target)
}

/** The project of the same Stytch with LUDS and everything else otherwise. */
export function ludsProject(): B2BClient {
  onlyInEmulator('a project has one policy, and this one has another')
  return newClient(target.luds ?? target)
}

const control = {
  get: <T>(name: string, query: Record<string, string> = {}) =>
    read<T>(fetch(`${api_url}/emulator/${name}?${new URLSearchParams(query)}`)),
  post: <T>(name: string, body: object) =>
    read<T>(
      fetch(`${api_url}/emulator/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ),
}

/** The control API. A real project has none: there the running test ends here, as skipped for this reason. */
export function onlyInEmulator(why: string): typeof control {
  if (is_emulator) return control
  const test = TestRunner.getCurrentTest()
  return test ? test.context.skip(`only in the emulator: ${why}`) : refuseOutsideOfTests()
}

function refuseOutsideOfTests(): never {
  throw new Error('Outside of a test there is nothing to skip.')
}

async function read<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
