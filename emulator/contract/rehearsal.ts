import type { TestProject } from 'vitest/node'
import { settings } from '../settings.ts'
import { readTarget, startEmulator } from './target.ts'

type Call = { method: string; path: string; status_code: number }

/** The dress rehearsal: an emulator that is given as if it were somebody's test project, which must be left as it was. */
export default async function rehearse({ provide }: TestProject): Promise<() => Promise<void>> {
  const { project_id, secret } = settings
  const { api_url, end } = await startEmulator()
  const given = { CONTRACT_PROJECT_ID: project_id, CONTRACT_SECRET: secret, CONTRACT_API_URL: `${api_url}/` }
  const target = readTarget(given)
  if (target) provide('target', target)

  return async () => {
    const { calls } = (await (await fetch(`${api_url}/emulator/calls`)).json()) as { calls: Call[] }
    await end()
    const count = (method: string, path: string) =>
      calls.filter((call) => call.method === method && call.path === path && call.status_code === 200).length
    const left = count('POST', '/v1/b2b/organizations') - count('DELETE', '/v1/b2b/organizations/:organization_id')
    if (left > 0) throw new Error(`${left} organizations would be left in a real project.`)
  }
}
