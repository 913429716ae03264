// Asked for each time: an answer that was built ahead would outlive the process.
export const dynamic = 'force-dynamic'

/** The process is alive. Asks nobody, and says nothing else. */
export function GET(): Response {
  return new Response('alive\n', { headers: { 'Cache-Control': 'no-store' } })
}
