// Headers that never change stand here, so that assets and redirects carry them too; the nonce policy of pages is proxy.ts's.
const everywhere = [
  // strict-origin, never no-referrer: that one makes browsers post `Origin: null` from forms without JavaScript.
  { key: 'Referrer-Policy', value: 'strict-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  // Off, so that `next dev` writes nothing into a fork's repository.
  agentRules: false,
  experimental: { agentUpgrade: false },
  // `next dev` prints every request; a mailed link carries its token until it has passed the door.
  logging: { incomingRequests: { ignore: [/^\/authenticate/, /^\/reset-password\?/] } },
  headers: async () => [{ source: '/:path*', headers: everywhere }],
}
