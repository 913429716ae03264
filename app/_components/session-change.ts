// Between the tabs of one browser: who is signed in, as a mark that only compares. A fork listens wherever it wants to, as
// with `session.onChange` of Stytch's browser SDK.

const CHANNEL = 'session'

const isThere = () => 'BroadcastChannel' in globalThis

/** Tells the other tabs who is signed in by what this page shows: a mark, or `nobody`. */
export function announceSession(who: string): void {
  if (!isThere()) return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(who)
  channel.close()
}

/** Calls `listener` when another tab shows somebody else than `who`, with the other one's mark. Answers how to stop. */
export function onSessionChange(who: string, listener: (other: string) => void): () => void {
  if (!isThere()) return () => {}
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== who) listener(data)
  }
  return () => channel.close()
}
