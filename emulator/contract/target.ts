import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { settings } from '../settings.ts'

export type Credentials = { project_id: string; secret: string }

type Target = Credentials & {
  api_url: string
  /** Another project of the same Stytch, with passwords that span organizations. Only the emulator has one. */
  cross_organization: Credentials | null
  is_emulator: boolean
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target
  }
}

/** Which Stytch is meant: the test project that the environment names, otherwise an emulator of our own. */
export default async function provideTarget({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = readGiven()
  if (given) {
    provide('target', given)
    return undefined
  }
  const port = await findFreePort()
  const { project_id, secret, cross_organization } = settings
  const api_url = `http://127.0.0.1:${port}`
  const end = await startEmulator(port)
  provide('target', { project_id, secret, api_url, cross_organization, is_emulator: true })
  return end
}

function readGiven(): Target | null {
  const { CONTRACT_PROJECT_ID, CONTRACT_SECRET, CONTRACT_API_URL = 'https://test.stytch.com' } = process.env
  if (!CONTRACT_PROJECT_ID && !CONTRACT_SECRET) return null
  if (!CONTRACT_PROJECT_ID || !CONTRACT_SECRET) throw new Error('Give both CONTRACT_PROJECT_ID and CONTRACT_SECRET.')
  // It makes organizations by the hundred, and deletes them.
  if (!CONTRACT_PROJECT_ID.startsWith('project-test-')) throw new Error('The contract is for test projects only.')
  const api_url = CONTRACT_API_URL.replace(/\/+$/, '')
  const project = { project_id: CONTRACT_PROJECT_ID, secret: CONTRACT_SECRET, api_url }
  return { ...project, cross_organization: null, is_emulator: false }
}

/** Answers, when it is ready, the way to end it. */
async function startEmulator(port: number): Promise<() => Promise<void>> {
  // The address of the application is what a new test project has registered.
  const env = { ...process.env, EMULATOR_PORT: String(port), APP_URL: 'http://localhost:3000' }
  const emulator = spawn(process.execPath, ['emulator/server.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(emulator, 'exit')
  const early = ended.then(() => {
    throw new Error('The emulator ended before it was ready.')
  })
  await Promise.race([once(emulator.stdout, 'data'), early])
  early.catch(() => {})
  return async () => {
    emulator.kill()
    await ended
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
