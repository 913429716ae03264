import type { Page } from '@playwright/test'
import { expectSignedIn, headingOf, logOut, submitLogIn } from './actions'
import {
  expect,
  folderOf,
  handOnTo,
  listenAt,
  needs,
  needsTool,
  OWN_PORTS,
  scripted,
  startNginx,
  startServer,
  test,
} from './fixtures'

// A cache in front that keeps all it may, under the address alone: nobody is served what was made for somebody else.

const cacheInFrontOf = (behind: number, port: number) => `
  proxy_cache_path ${folderOf('cache')}/cache keys_zone=everything:1m;
  server {
    ${listenAt(port)}
    location / {
      ${handOnTo(behind)}
      proxy_cache everything;
      proxy_cache_valid any 10m;
      proxy_cache_key $uri$is_args$args;
      add_header X-Cache $upstream_cache_status always;
    }
  }`

/** What the cache said of each answer that a page got: the address without its query, and whether it was kept. */
function watchCache(page: Page): [path: string, kept: string][] {
  const seen: [string, string][] = []
  page.on('response', (response) =>
    seen.push([new URL(response.url()).pathname, response.headers()['x-cache'] ?? 'none']),
  )
  return seen
}

test('behind a cache, everybody sees their own page', scripted, async ({ page, makeMember, anotherBrowser }) => {
  needs('this machine')
  needsTool('nginx')
  const url = `http://localhost:${OWN_PORTS['the cache']}`
  const settings = { APP_URL: url, TRUSTED_PROXIES: '1' }
  const { server, ask } = startServer('behind-a-cache', OWN_PORTS['behind the cache'], settings)
  const cache = startNginx('cache', cacheInFrontOf(OWN_PORTS['behind the cache'], OWN_PORTS['the cache']))
  try {
    await expect.poll(() => ask('/readyz'), { timeout: 30_000 }).toBe('200 ready\n')
    const other = await anotherBrowser()
    const seen = [page, other].map(watchCache)
    const people = [
      { tab: page, member: await makeMember() },
      { tab: other, member: await makeMember() },
    ]
    for (const { tab, member } of people) {
      await tab.goto(`${url}/login`)
      await submitLogIn(tab, member)
      await expectSignedIn(tab, member)
    }
    for (const { tab, member } of [...people, ...people]) {
      await tab.goto(`${url}/settings`)
      await expectSignedIn(tab, member)
    }
    await logOut(page)
    await page.goto(`${url}/settings`)
    await expect(headingOf(page, 'Log in')).toBeVisible()

    const kept = seen
      .flat()
      .filter(([, status]) => status === 'HIT')
      .map(([path]) => path)
    expect(kept.filter((path) => !path.startsWith('/_next/static/') && path !== '/icon.svg')).toEqual([])
    // It does keep what may be kept.
    expect(kept.length).toBeGreaterThan(0)
  } finally {
    cache.kill('SIGKILL')
    server.kill('SIGKILL')
  }
})
