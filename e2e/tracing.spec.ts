import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { askForLink, expectSignedIn, setNewPassword, submitLogIn } from './actions'
import { applications, expect, LOGS, needs, newPassword, OWN_PORTS, scripted, startServer, test } from './fixtures'

// What a collector is told. Needs no browser that differs, so once is enough.

type Span = { traceId: string; name: string }

/** A collector that keeps what it gets, as it came. */
async function startCollector() {
  const received: string[] = []
  const server: Server = createServer(async (request, response) => {
    received.push(await text(request))
    response.end('{}')
  })
  await once(server.listen(0, 'localhost'), 'listening')
  const spans = (): Span[] =>
    received.flatMap((body) => JSON.parse(body).resourceSpans.flatMap((of: never) => spansOf(of)))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    received,
    spans,
    close: () => server.close(),
  }
}

const spansOf = ({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) => scopeSpans.flatMap(({ spans }) => spans)

test('a trace has the request and its calls, and no address', scripted, async ({ page, member, inbox }) => {
  needs('this machine')
  const collector = await startCollector()
  const { server, url, ask } = startServer('traced', OWN_PORTS.traced, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  try {
    await expect.poll(() => ask('/readyz'), { timeout: 30_000 }).toBe('200 ready\n')
    await askForLink(page, member)
    const link = (await inbox.mail()).reset
    const password = newPassword()
    await page.goto(link.replace(applications.standard, url))
    await setNewPassword(page, password)
    await expectSignedIn(page, member)

    const find = (name: string) => collector.spans().find((span) => span.name === name)
    await expect.poll(() => find('stytch passwords.email.reset'), { timeout: 15_000 }).toBeDefined()
    await expect.poll(() => find('POST /reset-password')?.traceId).toBe(find('stytch passwords.email.reset')?.traceId)
    await expect.poll(() => find('GET /authenticate'), { timeout: 15_000 }).toBeDefined()

    const told = collector.received.join('\n')
    for (const secret of [password, new URL(link).searchParams.get('token'), member.email_address, 'token=', '?'])
      expect(told).not.toContain(secret)
    expect(told).toContain('stytch-b2b-password-reset')
    const line = readFileSync(`${LOGS}/app-traced.log`, 'utf8').match(/.*"passwords\.email\.reset".*/)?.[0] ?? ''
    expect(JSON.parse(line).trace_id).toBe(find('stytch passwords.email.reset')?.traceId)
  } finally {
    server.kill('SIGKILL')
    collector.close()
  }
})

test('a collector that is down disturbs nobody', scripted, async ({ page, member }) => {
  needs('this machine')
  const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }
  const { server, url, ask } = startServer('traced-in-vain', OWN_PORTS['traced in vain'], collector)
  try {
    await expect.poll(() => ask('/readyz'), { timeout: 30_000 }).toBe('200 ready\n')
    await page.goto(`${url}/login`)
    await submitLogIn(page, member)
    await expectSignedIn(page, member)
  } finally {
    server.kill('SIGKILL')
  }
})
