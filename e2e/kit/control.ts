import { EMULATOR } from './servers'

// The emulator's control API (emulator/README.md). Only the kit speaks it.

export const get = <T>(path: string, query: Record<string, string> = {}): Promise<T> =>
  ask(`${path}?${new URLSearchParams(query)}`)

export const post = <T>(path: string, body: object): Promise<T> =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${EMULATOR}/emulator/${path}`, init).catch((error: Error) => {
    throw new Error(`There is no emulator at ${EMULATOR} (EMULATOR_URL, or one of this run's own).`, { cause: error })
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<T>
}
