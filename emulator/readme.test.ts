import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { controls } from './control.ts'
import { addGate } from './gates.ts'
import { createListener } from './listener.ts'
import { startAnew } from './reset.ts'
import { membersAt } from './state.ts'
import { read, startEmulator } from './testing-wire.ts'

const [, examples = ''] = readFileSync('emulator/README.md', 'utf8').match(/## Control.*?```sh\n(.*?)```/s) ?? []

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
