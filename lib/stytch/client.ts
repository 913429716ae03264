import 'server-only'
import { B2BClient } from 'stytch'
import { env } from '../env'
import { createDispatcher } from './dispatcher'

let client: B2BClient | undefined

/** The one Stytch client of this process, made at the first call: its constructor throws without settings. */
export function stytch(): B2BClient {
  client ??= createClient()
  return client
}

function createClient(): B2BClient {
  const { STYTCH_PROJECT_ID, STYTCH_SECRET, STYTCH_API_URL, STYTCH_TIMEOUT_MS } = env()
  return new B2BClient({
    project_id: STYTCH_PROJECT_ID,
    secret: STYTCH_SECRET,
    // `custom_base_url` refuses plain http even on loopback; `env` takes any address.
    ...(STYTCH_API_URL ? { env: STYTCH_API_URL } : {}),
    // The SDK's types are undici 6's, which Node 24's fetch no longer takes.
    dispatcher: createDispatcher(STYTCH_TIMEOUT_MS) as never,
  })
}
