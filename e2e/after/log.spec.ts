import { expect, needs, readAnsweredIds, test } from '../fixtures'
import { printed, printedLines } from './overheard'

// Runs when all other specs have: the log of the applications tells all that happened, and nothing else.

test.beforeEach(() => needs('what servers print'))

type Line = { event: string; level: number; time: string } & Record<string, unknown>

const lines = (): Line[] =>
  printedLines()
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('the applications printed lines with named fields only', () => {
  const named =
    /^(level|time|event|request_id|stytch_request_id|endpoint|outcome|duration_ms|visitor_id|form_fields|route|signal|trace_id)$/
  expect(lines().length).toBeGreaterThan(100)
  expect(
    lines()
      .flatMap((line) => Object.keys(line))
      .filter((name) => !named.test(name)),
  ).toEqual([])
})

test('each event of the log has happened', () => {
  // Those of a shared store happen where Redis is installed.
  const events = lines().filter(({ event }) => !/^limit_store_(lost|found)$/.test(event))
  expect([...new Set(events.map(({ event }) => event))].sort()).toEqual([
    'authn_login_fail',
    'authn_login_lock',
    'authn_login_success',
    'authn_password_change',
    'authn_password_change_fail',
    'authn_token_created',
    'authn_token_revoked',
    'crypt_decrypt_fail',
    'excess_rate_limit_exceeded',
    'input_validation_excess',
    'input_validation_fail',
    'limit_store_absent',
    'malicious_csrf',
    'session_expired',
    'session_renewed',
    'stytch_call',
    'sys_crash',
    'sys_shutdown',
    'sys_startup',
  ])
})

test('nothing crashed but what is broken on purpose', () => {
  const crashes = lines().filter(({ event }) => event === 'sys_crash')
  const onPurpose =
    /^(action \/login|proxy|render \/\(signed-out\)\/login\/page|render \/settings|route \/authenticate)$/
  expect(crashes.filter(({ route }) => !onPurpose.test(String(route)))).toEqual([])
  expect(printed().filter(({ text }) => text.includes('"sys_crash"'))).toMatchObject([{ name: 'app-broken.log' }])
  // Next's digests are the same for the same bug; all else has a reference of its own, and so one line.
  const own = crashes.filter(({ route }) => route === 'proxy' || route === 'route /authenticate')
  expect(new Set(own.map(({ request_id }) => request_id)).size).toBe(own.length)
})

test("every call that Stytch answered is found in the log by Stytch's request_id", async () => {
  const logged = new Set(lines().map(({ stytch_request_id }) => stytch_request_id))
  const answered = await readAnsweredIds()
  expect(answered.length).toBeGreaterThan(100)
  expect(answered.filter((id) => !logged.has(id))).toEqual([])
})

const EXPECTED = [
  /^(▲|-|✓|\[Stytch\] Warning: Using a custom 'env')/,
  // Next's own words about a form of another build (skew.spec.ts).
  /^(Error: Failed to find Server Action "0{42}"|Read more: https:\/\/nextjs\.org\/docs\/| {4}at (.*\.next\/server\/|ignore-listed frames))/,
  // And about a bug (own-faults.spec.ts).
  /^((⨯ )?Error: \w+ is broken on purpose\.$| {4}at (Array\.map|[\w.]+ \(e2e\/kit\/break\.ts)| {2}digest: '\d+'$|}$)/,
]

test('the applications printed nothing but such lines, and what Next says of itself', () => {
  const others = printedLines().filter(
    (line) => !line.startsWith('{') && !EXPECTED.some((expected) => expected.test(line)),
  )
  expect([...new Set(others)]).toEqual([])
})
