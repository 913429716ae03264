import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// The rules of the house (who may import whom) stand in biome.json. Here each is broken once, to see that it holds.

const elsewhere = mkdtempSync(join(tmpdir(), 'house-'))
for (const file of ['biome.json', '.gitignore']) cpSync(file, join(elsewhere, file))
afterAll(() => rmSync(elsewhere, { recursive: true }))

/** What the linter says about one line in a file of that name. */
function lint(file: string, line: string): string {
  const path = join(elsewhere, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${line}\n`)
  try {
    const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
    execFileSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '--only=style', file], {
      cwd: elsewhere,
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr)
  } finally {
    rmSync(path)
  }
}

const broken: [file: string, line: string, reason: string][] = [
  ['app/login/page.tsx', "import '../../emulator/seed'", 'knows no emulator'],
  ['app/login/page.tsx', "import 'msw'", 'knows no emulator'],
  ['app/login/actions.ts', "import { StytchError } from 'stytch'", "lib/stytch's alone"],
  ['app/login/actions.ts', "import 'iron-session'", 'Only lib/sealed-cookie.ts seals'],
  ['app/login/actions.ts', "import '@/lib/stytch/client'", 'Calls go through settle'],
  ['lib/session.ts', "import './stytch/client.ts'", 'Calls go through settle'],
  ['lib/auth/login.ts', "import '../stytch/dispatcher'", 'Calls go through settle'],
  ['lib/env.ts', "import './session'", 'The ground floor'],
  ['lib/log.ts', "import '@/lib/auth/login'", 'The ground floor'],
  ['lib/auth/login.ts', "import '../session.ts'", 'stands below cookies and forms'],
  ['lib/auth/login.ts', "import '../guards'", 'stands below cookies and forms'],
  ['lib/auth/login.ts', "import '../language'", 'stands below cookies and forms'],
  ['lib/auth/login.test.ts', "import '@playwright/test'", 'without a browser'],
  ['proxy.ts', "import 'iron-session'", 'Only lib/sealed-cookie.ts seals'],
  ['lib/session.ts', "import '@/app/page'", 'lib never imports app'],
  ['lib/session.ts', "import './guards'", 'Guards stand above'],
  ['lib/session.ts', "import 'iron-session'", 'Only lib/sealed-cookie.ts seals'],
  ['lib/sealed-cookie.ts', "import 'stytch'", "lib/stytch's alone"],
  ['lib/sealed-cookie.ts', "import './guards'", 'Guards stand above'],
  ['lib/auth/login.ts', "import 'next/headers'", 'tested without Next'],
  ['lib/auth/login.ts', "import 'stytch'", "lib/stytch's alone"],
  ['lib/auth/login.ts', "import '../session'", 'stands below cookies and forms'],
  ['lib/stytch/client.ts', "import '../auth/login'", 'not what they mean'],
  ['lib/stytch/client.ts', "import 'next/server'", 'tested without Next'],
  ['lib/log.ts', 'console.log(process.env.SECRET)', 'process.env'],
  ['lib/log.ts', "import '../e2e/fixtures'", 'knows no emulator'],
  ['e2e/login.spec.ts', "import '../lib/env'", 'Specs drive a browser'],
  ['e2e/login.spec.ts', "import '../emulator/state'", 'Specs drive a browser'],
  ['e2e/login.spec.ts', "import './kit/control'", 'The way into the kit'],
  ['e2e/kit/inbox.ts', "import '../../emulator/state'", 'Specs drive a browser'],
  ['emulator/state.ts', "import '../lib/env'", 'other side of the wire'],
  ['emulator/state.ts', "import { B2BClient } from 'stytch'", "Only the SDK's types"],
  ['emulator/contract/sms.test.ts', "import '../state.ts'", 'HTTP alone'],
]

test.each(broken)('lint refuses, in %s: %s', (file, line, reason) => {
  expect(lint(file, line)).toContain(reason)
})

test.each([
  ['lib/stytch/client.ts', "import 'stytch'"],
  ['lib/sealed-cookie.ts', "import 'iron-session'"],
  ['lib/session.ts', "import './auth/login'"],
  ['lib/auth/login.ts', "import '../stytch/errors'"],
  ['lib/auth/login.test.ts', "import '../../emulator/testing.ts'"],
  ['app/login/actions.ts', "import '@/lib/session'"],
  ['emulator/wire.ts', "import type { Member } from 'stytch'"],
  ['emulator/contract/stytch.ts', "import { B2BClient } from 'stytch'"],
])('lint allows, in %s: %s', (file, line) => {
  expect(lint(file, line)).toBe('')
})

const source = (file: string) => readFileSync(file, 'utf8')

test('every export of a "use server" file is a public endpoint, so only actions.ts files are', () => {
  const files = globSync('{app,lib}/**/*.{ts,tsx}').filter((file) => /['"]use server['"]/.test(source(file)))
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !/^app\/(.*\/)?actions\.ts$/.test(file))).toEqual([])
  // At its head, so that no action is made inside of a function, where it would take variables along to the browser.
  const isAtItsHead = (text: string) => text.startsWith("'use server'\n") && text.split('use server').length === 2
  expect(files.filter((file) => !isAtItsHead(source(file)))).toEqual([])
})

test('whatever holds or reaches a secret begins with server-only', () => {
  const shared = ['lib/form-state.ts', 'lib/return-to.ts', 'lib/webmail.ts', 'lib/i18n/fill.ts']
  const pure = [...shared, 'lib/i18n/messages/messages.ts', ...globSync('lib/auth/messages/!(refusal).ts')]
  const files = globSync('lib/**/*.ts').filter((file) => !/(\.test|\/testing)\.ts$/.test(file) && !pure.includes(file))
  expect(files.filter((file) => !source(file).startsWith("import 'server-only'"))).toEqual([])
})

test('source files stay short', () => {
  const files = globSync('{app,lib,emulator,e2e,scripts}/**/*.{ts,tsx,mjs}').concat('proxy.ts', 'instrumentation.ts')
  // One language is one file, so that whoever translates it has one to read.
  const isLong = (file: string) => source(file).split('\n').length > 201 && !file.startsWith('lib/i18n/messages/')
  expect(files.filter(isLong)).toEqual([])
})
