import { setTimeout as sleep } from 'node:timers/promises'

// Stytch's windows are a second, a minute or an hour long; nothing here should ever fill the last kind.
const PAUSES_SECONDS = [1, 2, 60]

/** Asks again, after a pause, what was refused for coming too fast. */
export function patient(ask: typeof fetch): typeof fetch {
  return async (...request) => {
    for (const seconds of PAUSES_SECONDS) {
      const response = await ask(...request)
      if (!(await isTooFast(response))) return response
      await sleep(seconds * 1000)
    }
    return ask(...request)
  }
}

async function isTooFast(response: Response): Promise<boolean> {
  if (response.status !== 429) return false
  const { error_type } = await response.clone().json()
  return error_type === 'too_many_requests'
}
