import { EventEmitter, once } from 'node:events'

// As many pages may wait as like.
const news = new EventEmitter().setMaxListeners(0)
// Not from one: a page that outlives a restart must see that it is behind.
let edition = Date.now()

/** Counts what the inbox has to show: each new message, each new authenticator app. */
export const currentEdition = () => edition

export function announce(): void {
  edition += 1
  news.emit('news')
}

/** Returns at once to whoever is behind, and otherwise with the next news, or after so many milliseconds. */
export async function waitForNews(known_edition: number, wait_ms: number): Promise<void> {
  if (known_edition !== edition) return
  await once(news, 'news', { signal: AbortSignal.timeout(wait_ms) }).catch(() => {})
}
