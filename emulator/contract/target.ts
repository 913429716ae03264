import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { settings } from '../settings.ts'

export type Credentials = { project_id: string; secret: string }

type Target = Credentials & {
  api_url: string
  /** Another project of the same Stytch, with passwords that span organizations. Only the emulator has one. */
  cross_organization: Credentials | null
  /** And one with LUDS and everything else otherwise. */
  luds: Credentials | null
  is_emulator: boolean
  /** Of the addresses of members. Mails to them are never read. */
  email_domain: string
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target
  }
}

type End = () => Promise<void>

/** Which Stytch is meant: the test project that the environment names, otherwise an emulator of our own. */
export default async function provideTarget({ provide }: TestProject): Promise<End | undefined> {
  const given = readTarget(process.env)
  if (given) {
    provide('target', given)
    return undefined
  }
  const { project_id, secret, cross_organization, luds } = settings
  const project = { project_id, secret, cross_organization, luds, email_domain: 'example.com' }
  const { api_url, end } = await startEmulator()
  provide('target', { ...project, api_url, is_emulator: true })
  return end
}

/** The real project that the settings name; null when they name none. */
export function readTarget(given: Record<string, string | undefined>): Target | null {
  const { CONTRACT_PROJECT_ID, CONTRACT_SECRET } = given
  const { CONTRACT_API_URL = 'https://test.stytch.com', CONTRACT_EMAIL_DOMAIN = 'example.com' } = given
  if (!CONTRACT_PROJECT_ID && !CONTRACT_SECRET) return null
  if (!CONTRACT_PROJECT_ID || !CONTRACT_SECRET) throw new Error('Give both CONTRACT_PROJECT_ID and CONTRACT_SECRET.')
  // It makes organizations by the hundred, and deletes them.
  if (!CONTRACT_PROJECT_ID.startsWith('project-test-')) throw new Error('The contract is for test projects only.')
  return {
    project_id: CONTRACT_PROJECT_ID,
    secret: CONTRACT_SECRET,
    api_url: CONTRACT_API_URL.replace(/\/+$/, ''),
    cross_organization: null,
    luds: null,
    is_emulator: false,
    email_domain: CONTRACT_EMAIL_DOMAIN,
  }
}

/** Answers when it is ready. */
export async function startEmulator(): Promise<{ api_url: string; end: End }> {
  // The address of the application is what a new test project has registered.
  const own = {
    EMULATOR_PORT: '0',
    EMULATOR_HOST: undefined,
    EMULATOR_GATE_PORTS: '',
    APP_URL: 'http://localhost:3000',
  }
  const env = { ...process.env, ...own }
  const emulator = spawn(process.execPath, ['emulator/server.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(emulator, 'exit')
  const end = async () => {
    emulator.kill()
    await ended
  }
  for await (const line of createInterface(emulator.stdout)) {
    const [, port] = line.match(/http:\/\/\S+:(\d+)/) ?? []
    if (port) return { api_url: `http://127.0.0.1:${port}`, end }
  }
  throw new Error('The emulator ended before it was ready.')
}
