import { applications, EMULATOR, expect, needs, scripted, sendRaw, test } from './fixtures'

// What stands in the head of every answer, whatever is asked for. Needs no browser, so once is enough.

test.beforeEach(() => needs('its own answers'))

const from = (path: string) => new URL(path, applications.standard).href
const ORIGIN = new URL(applications.standard).origin

const policy = {
  'referrer-policy': 'strict-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
}

// The same for everybody, whoever asks.
const FILES = ['/icon.svg', '/apple-icon.png', '/manifest.webmanifest']

type Asked = Parameters<typeof sendRaw>[1]

const answers: Record<string, { path: string; status: number; asked?: Asked }> = {
  'the first page': { path: '/', status: 307 },
  'a page': { path: '/login', status: 200 },
  'a page of a member, to nobody': { path: '/settings', status: 303 },
  'the door for mailed links': { path: '/authenticate?stytch_token_type=discovery&token=abc', status: 303 },
  'a link as it was registered': { path: '/reset-password?token=abc', status: 303 },
  'a page that is not there': { path: '/nowhere', status: 404 },
  'where a password is changed': { path: '/.well-known/change-password', status: 303 },
  'whom to tell about a weakness, when nobody is named': { path: '/.well-known/security.txt', status: 404 },
  'a well-known address that is not there': { path: '/.well-known/nothing', status: 404 },
  'a file that is not there': { path: '/_next/static/nothing.js', status: 404 },
  'the picture service, which is off': { path: '/_next/image?url=%2Ficon.svg&w=64&q=75', status: 404 },
  'a process that is alive': { path: '/healthz', status: 200 },
  'a process that is ready': { path: '/readyz', status: 200 },
  'a form from elsewhere': { path: '/login', status: 403, asked: { method: 'POST' } },
  'a method that nobody needs': { path: '/login', status: 405, asked: { method: 'PUT' } },
  'a form in pieces': {
    path: '/login',
    status: 411,
    asked: { method: 'POST', headers: { Origin: ORIGIN }, body: ['x'] },
  },
  'a form that no page has': {
    path: '/login',
    status: 409,
    asked: { method: 'POST', headers: { Origin: ORIGIN, 'Next-Action': '0'.repeat(42) }, body: '[]' },
  },
}

test.describe('headers', scripted, () => {
  for (const [what, { path, status, asked }] of Object.entries(answers))
    test(`${what}: policies, no store, no names of products`, async () => {
      const { headers, ...answer } = await sendRaw(from(path), asked)
      expect(answer.status).toBe(status)
      expect(headers).toMatchObject({ ...policy, 'cache-control': expect.stringContaining('no-store') })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers.server).toBeUndefined()
      // Plain http is no place to promise https.
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(JSON.stringify(headers)).not.toMatch(/next\.?js[ /]\d|\bnode\b/i)
      if (/html/.test(String(headers['content-type'])))
        expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    })

  test('behind https, every answer says to come by https only', async () => {
    const behind = { headers: { 'X-Forwarded-Proto': 'https' } }
    for (const path of ['/login', '/nowhere', ...FILES, '/_next/static/nothing.js', '/authenticate'])
      expect((await sendRaw(from(path), behind)).headers['strict-transport-security'], path).toBe(
        'max-age=31536000; includeSubDomains',
      )
  })

  test('files of the build are for everybody: kept, and without a cookie', async () => {
    const { text } = await sendRaw(from('/login'))
    const files = [...new Set(text.match(/\/_next\/static\/[\w./[\]~-]+/g))]
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const { status, headers } = await sendRaw(from(file))
      expect({ status, ...headers }, file).toMatchObject({ status: 200, ...policy })
      expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable')
      expect(headers['set-cookie'], file).toBeUndefined()
      expect((await sendRaw(from(`${file}.map`))).status, file).toBe(404)
    }
  })

  test('icons and manifest are for everybody: without a cookie, and asked for anew', async () => {
    for (const file of FILES) {
      const { status, headers } = await sendRaw(from(file))
      expect({ status, ...headers }, file).toMatchObject({ status: 200, ...policy })
      expect(headers['cache-control'], file).toMatch(/^public, max-age=0\b/)
      // A nonce that a cache keeps would be the same for all.
      expect(headers['content-security-policy'], file).toBeUndefined()
      expect(headers['set-cookie'], file).toBeUndefined()
    }
  })

  test('the script policy allows nothing inline, and is another one each time', async () => {
    const read = async () => String((await sendRaw(from('/login'))).headers['content-security-policy'])
    const [first, second] = [await read(), await read()]
    expect(first).not.toBe(second)
    // Logos may come from where the settings say, and from nowhere else.
    const pictures = `img-src 'self' data: ${EMULATOR};`
    expect(first).toContain(pictures)
    expect(first.replace(pictures, '')).not.toMatch(/unsafe|http|\*/)
    for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(first).toContain(rule)
  })

  test('a policy that a request brings along is not ours', async () => {
    const { headers, text } = await sendRaw(from('/login'), {
      headers: { 'Content-Security-Policy': "script-src 'nonce-evil'" },
    })
    expect(JSON.stringify(headers) + text).not.toContain('evil')
  })

  test('what stands on the server is not served', async () => {
    for (const path of [
      '/.env',
      '/.env.local',
      '/.git/config',
      '/package.json',
      '/server/app/login/page.js',
      '/..%2f.env',
    ])
      expect((await sendRaw(from(path))).status, path).toBeGreaterThanOrEqual(400)
  })
})
