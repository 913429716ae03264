import { beforeEach, describe, expect, test, vi } from 'vitest'

const lines: string[] = []
vi.mock('./log', () => ({ log: (event: string, fields: object) => lines.push(JSON.stringify({ event, ...fields })) }))

beforeEach(() => {
  // A store of its own for each test.
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'limitStore')
  lines.length = 0
  vi.stubEnv('STYTCH_PROJECT_ID', 'project-test-1')
  vi.stubEnv('STYTCH_SECRET', 'secret-test-1')
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  vi.stubEnv('SESSION_SECRET', 'x'.repeat(32))
  vi.stubEnv('LIMITS_SCALE', '1')
  vi.stubEnv('REDIS_URL', '')
  vi.stubEnv('STYTCH_PKCE', 'off')
})

const load = async () => ({ ...(await import('./limits')), ...(await import('./stytch/limited')) })

describe('a call that counts against limits', () => {
  const answered = async () => ({ status: 'answered' as const })
  const wrong = async () => ({ status: 'rejected' as const, error_type: 'wrong' })
  const lost = async () => ({ status: 'unconfirmed' as const, reference: '1' })

  test('is made as often as the limit says, and then refused without being made', async () => {
    const { limited, codesOf } = await load()
    for (let time = 0; time < 5; time += 1)
      expect(await limited('totps.authenticate', codesOf('m'), wrong)).toMatchObject({ error_type: 'wrong' })
    const run = vi.fn(answered)
    expect(await limited('totps.authenticate', codesOf('m'), run)).toEqual({
      status: 'rejected',
      error_type: 'limit_reached',
    })
    expect(run).not.toHaveBeenCalled()
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      event: 'excess_rate_limit_exceeded',
      endpoint: 'totps.authenticate',
      outcome: 'LIMIT_CODES_PER_MEMBER',
    })
    expect(await limited('totps.authenticate', codesOf('another'), answered)).toMatchObject({ status: 'answered' })
  })

  test('does not count when nobody knows what became of it, unless that may have cost something', async () => {
    const { limited, codesOf, mailsTo } = await load()
    for (let time = 0; time < 9; time += 1)
      expect(await limited('totps.authenticate', codesOf('m'), lost)).toMatchObject({ status: 'unconfirmed' })
    for (let time = 0; time < 3; time += 1) await limited('passwords.email.resetStart', mailsTo('a@b.co'), lost)
    expect(await limited('passwords.email.resetStart', mailsTo('a@b.co'), lost)).toMatchObject({ status: 'rejected' })
  })

  test('that is refused by one limit counts against no other', async () => {
    const { limited, logInsOf } = await load()
    for (let time = 0; time < 200; time += 1) await limited('passwords.authenticate', logInsOf('a@b.co'), wrong)
    expect(await limited('passwords.authenticate', logInsOf('another@b.co'), wrong)).toMatchObject({
      error_type: 'wrong',
    })
  })

  test('with PKCE the mails that one client asks for are not those of another', async () => {
    vi.stubEnv('STYTCH_PKCE', 'on')
    const { mailsTo } = await load()
    expect(mailsTo('A@b.co').map(({ who }) => who)).toEqual(['nobody', 'a@b.co nobody'])
  })

  test('begins anew after a success, where that shows who somebody is', async () => {
    const { limited, logInsOf, mailsTo } = await load()
    for (let round = 0; round < 20; round += 1) {
      for (let time = 0; time < 2; time += 1)
        expect(await limited('passwords.authenticate', logInsOf('a@b.co'), wrong)).toMatchObject({
          error_type: 'wrong',
        })
      expect(await limited('passwords.authenticate', logInsOf('A@b.co'), answered)).toEqual({ status: 'answered' })
    }
    const mails = [1, 2, 3, 4].map(() => limited('passwords.email.resetStart', mailsTo('a@b.co'), answered))
    expect((await Promise.all(mails)).map(({ status }) => status).sort()).toEqual([
      'answered',
      'answered',
      'answered',
      'rejected',
    ])
  })

  test('is widened by the scale', async () => {
    vi.stubEnv('LIMITS_SCALE', '3')
    const { take, codesOf } = await load()
    for (let time = 0; time < 15; time += 1) expect(await take(codesOf('m'))).toHaveProperty('taken')
    expect(await take(codesOf('m'))).toEqual({ reached: 'LIMIT_CODES_PER_MEMBER' })
  })
})

test('without the shared store people get in, and no text message is sent', async () => {
  vi.stubEnv('REDIS_URL', 'redis://127.0.0.1:1')
  const { limited, mailsTo, codesOf, textsTo } = await load()
  const run = vi.fn(async () => ({ status: 'answered' as const }))
  expect(await limited('a mail', mailsTo('a@b.co'), run)).toEqual({ status: 'answered' })
  expect(await limited('a code', codesOf('m'), run)).toEqual({ status: 'answered' })
  expect(await limited('a text', textsTo('m', '+15555550100'), run)).toMatchObject({
    status: 'unavailable',
    reference: expect.stringMatching(/^[0-9a-f]{8}$/),
  })
  expect(run).toHaveBeenCalledTimes(2)
  // What went well is given back by the process that counted it.
  const { logInsOf } = await load()
  for (let time = 0; time < 99; time += 1)
    expect(await limited('passwords.authenticate', logInsOf('a@b.co'), run)).toEqual({ status: 'answered' })
})
