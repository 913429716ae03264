// What no page here asks a browser for.
const denied = [
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

// Headers that never change stand here, so that assets and redirects carry them too; the nonce policy of pages is proxy.ts's.
const everywhere = [
  // strict-origin, never no-referrer: that one makes browsers post `Origin: null` from forms without JavaScript.
  { key: 'Referrer-Policy', value: 'strict-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: denied.map((feature) => `${feature}=()`).join(', ') },
]

// Only where the request came over https, as the proxy in front says: the scheme is known at run time, these lines at build time.
const behindHttps = {
  source: '/:path*',
  has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
  headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }],
}

/**
 * The name of the build. Two builds of the same code must name their actions and files alike, or the pages of one do not work with the other:
 * with several servers, and in every browser in which a page is open during a deployment.
 */
function readBuildId() {
  const wrong = []
  if (!/^[\w.-]{1,64}$/.test(process.env.BUILD_ID ?? ''))
    wrong.push('BUILD_ID names the code, for example by its commit: BUILD_ID=$(git rev-parse HEAD)')
  if (![16, 24, 32].includes(Buffer.from(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64').length))
    wrong.push(
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY stays the same from build to build: openssl rand -base64 32 makes one',
    )
  if (wrong.length === 0) return process.env.BUILD_ID
  console.error(`A production build needs, in its environment or in .env.local:\n  - ${wrong.join('\n  - ')}`)
  process.exit(1)
}

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  generateBuildId: readBuildId,
  // Off, so that `next dev` writes nothing into a fork's repository.
  agentRules: false,
  experimental: { agentUpgrade: false },
  // `next dev` prints every request; a mailed link carries its token until it has passed the door.
  logging: { incomingRequests: { ignore: [/^\/authenticate/, /^\/reset-password\?/] } },
  headers: async () => [{ source: '/:path*', headers: everywhere }, behindHttps],
  // Its address would fetch and decode what a stranger names, and no page uses it.
  images: { unoptimized: true },
}
