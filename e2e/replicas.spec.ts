import { spawn } from 'node:child_process'
import { expect, needs, needsTool, OWN_PORTS, postForm, readHidden, scripted, startServer, test } from './fixtures'

// Three processes of one application, with one Redis. Needs no browser that differs, so once is enough.

const CLIENT = { 'X-Forwarded-For': '198.51.100.7' }
const TRIES = 1000

test('a limit is exact over three processes, and outlives the store', scripted, async ({ page, member, calls }) => {
  needs('this machine')
  needsTool('redis-server')
  test.setTimeout(240_000)
  const { redis: port, replicas: ports } = OWN_PORTS
  const redis = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: 'ignore',
  })
  const settings = {
    SESSION_SECRET: 'the same for all replicas of this test',
    REDIS_URL: `redis://127.0.0.1:${port}`,
    // However busy this machine is: a process that gives up counts by itself.
    REDIS_TIMEOUT_MS: '5000',
    STYTCH_TIMEOUT_MS: '60000',
    LIMITS_SCALE: '1',
    // All tries come from one client, and are for one address.
    LIMIT_LOGINS_PER_CLIENT: '2000/15',
    TRUSTED_PROXIES: '1',
    NEUTRAL_ANSWER_MS: '0',
  }
  const replicas = ports.map((own) => startServer(`replica-${own}`, own, settings))
  try {
    for (const { ask } of replicas) await expect.poll(() => ask('/readyz'), { timeout: 60_000 }).toBe('200 ready\n')
    const hidden = await readHidden(page, `${replicas[0]?.url}/login`)
    const logIn = (index: number, email_address: string) =>
      postForm(
        `${replicas[index % replicas.length]?.url}/login`,
        {
          ...hidden,
          organization: member.organization.organization_slug,
          email_address,
          password: 'not the password',
        },
        CLIENT,
      )
    // Each has loaded its pages, so that nobody's first request is in the way.
    for (let index = 0; index < replicas.length; index += 1) await logIn(index, `warm-${index}@example.com`)
    const tries = Array.from({ length: TRIES }, (_, index) => logIn(index, member.email_address))
    const answers = (await Promise.all(tries)).map(({ text }) => text)
    for (const { printed } of replicas) expect(printed()).not.toContain('limit_store_lost')
    const count = (words: string) => answers.filter((text) => text.includes(words)).length
    expect([count('Check the organization'), count('Too many tries')]).toEqual([5, TRIES - 5])
    expect(await calls.to('passwords/authenticate')).toHaveLength(5 + replicas.length)

    // Without the store each process goes on by itself.
    redis.kill('SIGKILL')
    await expect.poll(async () => (await logIn(0, 'somebody@example.com')).text).toContain('Check the organization')
    for (const { url } of replicas) expect((await postForm(`${url}/login`, hidden, CLIENT)).status).toBe(200)
  } finally {
    redis.kill('SIGKILL')
    for (const { server } of replicas) server.kill('SIGKILL')
  }
})
