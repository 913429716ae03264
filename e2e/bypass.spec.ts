import { applications, expect, needs, scripted, sendRaw, test } from './fixtures'

// Ways around a guard that other applications, or older versions of Next.js, have had. Needs no browser, so once is enough.

test.beforeEach(() => needs('its own answers'))

const probes: Record<string, { path?: string; headers?: Record<string, string> }> = {
  'a page': {},
  'a request that says it has been checked': {
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  },
  'the same, as the folder src has it': { headers: { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy' } },
  'the payload of a page': { headers: { rsc: '1' } },
  'the payload by its address': { path: '/settings.rsc' },
  'the payload, with its parameter': { path: '/settings?_rsc=abcde', headers: { rsc: '1' } },
  'a prefetch': { headers: { rsc: '1', 'next-router-prefetch': '1' } },
  'a prefetch of a segment': {
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  },
  'a segment by its address': { path: '/settings.segments/_tree.segment.rsc' },
  'data of the older router': { path: '/_next/data/local/settings.json', headers: { 'x-nextjs-data': '1' } },
  'a postponed page': { headers: { 'next-resume': '1' } },
  'another spelling': { path: '/%73ettings' },
  'two slashes': { path: '//settings' },
  'a path with a parameter in it': { path: '/settings;a=b' },
  'a dot': { path: '/./settings' },
  capitals: { path: '/SETTINGS' },
  'a rewrite that was asked for': { headers: { 'x-middleware-rewrite': '/settings', 'x-invoke-path': '/settings' } },
  'another host': { headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' } },
}

for (const [what, { path = '/settings', headers = {} }] of Object.entries(probes))
  test(`no session, no settings: ${what}`, scripted, async () => {
    const answer = await sendRaw(new URL(applications.standard).origin + path, { headers })
    expect(answer.status).toBeLessThan(500)
    // Only that page has it: what its forms say stands in every page, for whoever goes on there.
    expect(answer.text).not.toContain('Log out')
    expect(String(answer.headers.location ?? '')).not.toMatch(/evil|^\/\//)
  })

test('a connection that wants to be something else is ended', scripted, async () => {
  const upgrade = { connection: 'upgrade', upgrade: 'websocket' }
  await expect(sendRaw(new URL('/settings', applications.standard).href, { headers: upgrade })).rejects.toThrow()
})
