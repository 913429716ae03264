import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { choices } from './choices/choices.ts'
import { controls } from './control/control.ts'
import { startAnew } from './control/reset.ts'
import { declaredErrors } from './endpoint.ts'
import { addGate } from './gates.ts'
import { createListener } from './listener.ts'
import { membersAt } from './state.ts'
import { read, startEmulator } from './testing-wire.ts'

const readme = readFileSync('emulator/README.md', 'utf8')
const [, examples = ''] = readme.match(/## Control.*?```sh\n(.*?)```/s) ?? []

/** The lines of the block as calls: `control name 'body'` posts, `curl -s url` gets. */
const calls = examples.split('\n').flatMap((line): { name: string; path: string; body?: string }[] => {
  const [, posted, body] = line.match(/^control (\w+) +'(.*?)'/) ?? []
  if (posted && body) return [{ name: `POST ${posted}`, path: `/emulator/${posted}`, body }]
  const [, path, got] = line.match(/^curl -s +['"]?http:\/\/localhost:4010(\/emulator\/(\w+)[^'" ]*)/) ?? []
  return path ? [{ name: `GET ${got}`, path }] : []
})

test('every control path has an example', () => {
  expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual([...controls.keys()].sort())
})

test('every example works, one after the other', async () => {
  await startAnew()
  const port = await startEmulator()
  const gate = await addGate(0, ['127.0.0.1'], createListener(true))
  const ada = { organization_id: 'acme', email_address: 'ada@example.com' }
  await read(port, { path: '/v1/b2b/passwords/email/reset/start', body: ada })
  const alan = membersAt('alan@example.com')[0]?.member_id ?? ''

  for (const { name, path, body } of calls) {
    const given = body && JSON.parse(body.replace('4011', String(gate)))
    const { status, text } = await read(port, { path: path.replace('$member_id', alan), body: given })
    expect(status, `${name} ${text}`).toBe(200)
  }
})

/** The cells of the rows of a table, by the head of its first column; without what makes them code. */
function rowsOf(head: string): string[][] {
  const [, rows = ''] = readme.match(new RegExp(`^\\| ${head} .*\\n\\|[ -|]+\\n((?:\\|.*\\n)+)`, 'm')) ?? []
  const lines = rows.trim().split('\n')
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

test('every endpoint is in its table, with how much of it is there', () => {
  const rows = rowsOf('call, after')
  const names = rows.map(([call = '']) => call.replace(' ', ' /v1/b2b/'))
  const known = [...declaredErrors.keys()].map((name) => (name.startsWith('/') ? `POST ${name}` : name))
  // Public, and so no endpoint like the others.
  expect(names.toSorted()).toEqual([...known, 'GET /v1/b2b/sessions/jwks/:project_id'].toSorted())
  for (const [call, how, difference] of rows)
    expect([call, how], call).toEqual([call, difference ? 'simplified' : 'faithful'])
})

test('every choice is in its table, as the list has it', () => {
  const listed = choices.map(({ name, values, question }) => [name, values.join(', '), question])
  expect(rowsOf('choice').toSorted()).toEqual(listed.toSorted())
})

test('the example for other projects works', async () => {
  const [, path = '', body = ''] = readme.match(/^curl -s -u .*:4010(\/v1\/\S+) -d '(.*)'$/m) ?? []
  const [, project_id = '', secret = ''] = readme.match(/^project=(\S+)\nsecret=(\S+)$/m) ?? []
  await startAnew()
  const port = await startEmulator()
  const headers = { authorization: `Basic ${btoa(`${project_id}:${secret}`)}` }
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
  expect(await response.json()).toMatchObject({ status_code: 200, member_authenticated: true })
})
