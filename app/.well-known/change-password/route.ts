export const dynamic = 'force-dynamic'

/** Password managers look here for the page on which a member changes the password. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { Location: '/settings', 'Cache-Control': 'no-store' } })
}
