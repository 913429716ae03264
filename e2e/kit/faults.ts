import { get, post } from './control'
import { type Failure, type Fault, failures, lost } from './failures'
import { type Organization, ownOrganization } from './members'

/**
 * Makes Stytch fail for one organization. Each meets the next call of an endpoint, which its path or the end of it names.
 */
export function faultsOf(organization: Organization) {
  const lay = (path: string, fault: object) =>
    post('faults', { organization_id: ownOrganization(organization), path, ...fault })
  return {
    /** The names of all failures that there are. */
    failures: Object.keys(failures) as Failure[],
    /** The error types that the emulator can give for an endpoint, as it declares them. */
    refusalsOf: async (endpoint: string): Promise<string[]> =>
      (await get<{ errors: Record<string, string[]> }>('errors')).errors[`/v1/b2b/${endpoint}`] ?? [],
    /** A fault as the emulator takes it. */
    next: (path: string, fault: Fault) => lay(path, fault),
    /** No answer of Stytch's, and nothing done. */
    fail: (path: string, failure: Failure, times = 1) => lay(path, { ...failures[failure], times }),
    /** A refusal, with its error type. */
    refuse: (path: string, error_type: string, times = 1) => lay(path, { kind: 'refuse', error_type, times }),
    /** Done, but the answer is lost. */
    lose: (path: string) => lay(path, lost),
    /** The same for calls that name no organization: the first one whose body holds a text. */
    failWith: (body_contains: string, path: string, failure: Failure) =>
      post('faults', { body_contains, path, ...failures[failure] }),
    refuseWith: (body_contains: string, path: string, error_type: string) =>
      post('faults', { body_contains, path, kind: 'refuse', error_type }),
    loseWith: (body_contains: string, path: string) => post('faults', { body_contains, path, ...lost }),
  }
}
