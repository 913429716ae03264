import { get } from './control'
import type { Organization } from './members'

type Call = { path: string; request_id: string; status_code: number; fault: string | null }

const SPOILT = ['answer', 'reset', 'silence', 'trickle']

/** Stytch's ids of all calls whose answer, or refusal, could be read. */
export async function readAnsweredIds(): Promise<string[]> {
  const { calls } = await get<{ calls: Call[] }>('calls')
  return calls
    .filter(({ status_code, fault }) => status_code > 0 && !SPOILT.includes(fault ?? ''))
    .map(({ request_id }) => request_id)
}

/** The SHA-256 of each secret that Stytch was sent. */
export async function readSentSecrets(): Promise<Set<string>> {
  const { calls } = await get<{ calls: Call[] }>('calls')
  return new Set([...JSON.stringify(calls).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, sha256 = '']) => sha256))
}

/** What Stytch was asked for one organization, oldest first. */
export function callsOf({ organization_id }: Organization) {
  const all = async () => {
    const { calls } = await get<{ calls: { path: string; body: object }[] }>('calls', { organization_id })
    return calls.map(({ path, body }) => ({ path: path.replace('/v1/b2b/', ''), body }))
  }
  const paths = async () => (await all()).map(({ path }) => path)
  return {
    /** The path of each call. */
    paths,
    /** The calls of one endpoint. */
    to: async (endpoint: string) => (await paths()).filter((path) => path === endpoint),
    /** What was sent with each call of one endpoint. */
    bodies: async (endpoint: string) =>
      (await all()).filter(({ path }) => path === endpoint).map(({ body }) => body as Record<string, unknown>),
  }
}
